package pl.krakow.centra.reporting.rebuilding;

import java.time.Clock;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Reason;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;
import pl.krakow.centra.reporting.reckoning.Reckoning;

/** Has the figures built anew. One rebuild runs at a time. */
@Component
@RequiredArgsConstructor
public class BeginRebuild {

    private final Rebuilds rebuilds;
    private final StoredGenerations generations;
    private final ObjectProvider<Rebuilding> rebuilding;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Begun(Rebuild rebuild) implements Outcome {}

        record RunsAlready(Rebuild running) implements Outcome {}
    }

    /** @param switchWhenReady whether it is to take the live one's place without being asked again */
    public Outcome handle(String by, boolean switchWhenReady) {
        var outcome = begin(Reason.ASKED, by, switchWhenReady);
        rebuilding.getObject().wake();
        return outcome;
    }

    /** What is live was counted by other rules. A rebuild by those rules is given up; one by newer rules isn't touched. */
    void forNewReckoning() {
        var running = rebuilds.running().orElse(null);
        if (running != null && running.reckoning() < Reckoning.VERSION) {
            rebuilds.save(running.ended(State.DISCARDED, clock.instant()));
        }
        if (running == null || running.reckoning() < Reckoning.VERSION) {
            begin(Reason.RECKONING_CHANGED, null, true);
        }
    }

    private Outcome begin(Reason reason, @Nullable String by, boolean switchWhenReady) {
        var running = rebuilds.running();
        if (running.isPresent()) {
            return new Outcome.RunsAlready(running.get());
        }
        int newest = rebuilds.all().stream()
                .mapToInt(Rebuild::generation)
                .max()
                .orElse(generations.live(Reckoning.VERSION).generation());
        var rebuild = Rebuild.begin(newest + 1, Reckoning.VERSION, reason, by, switchWhenReady, clock.instant());
        return rebuilds.add(rebuild)
                ? new Outcome.Begun(rebuild)
                : new Outcome.RunsAlready(rebuilds.find(newest + 1).orElseThrow());
    }
}
