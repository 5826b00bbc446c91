package pl.krakow.centra.reporting.rebuilding;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;
import pl.krakow.centra.reporting.reckoning.Reckoning;

/** Has a rebuild take the place of the live figures, or gives it up. */
@Component
@RequiredArgsConstructor
public class EndRebuild {

    private final Rebuilds rebuilds;
    private final StoredGenerations generations;
    private final ObjectProvider<Rebuilding> rebuilding;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        /** As it stands now. */
        record Done(Rebuild rebuild) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It isn't ready, or it is over. */
        record NotNow(Rebuild rebuild) implements Outcome {}
    }

    /** It changes over as soon as it has caught up: within seconds. */
    public Outcome switchOver(int generation) {
        var outcome = end(
                generation,
                rebuild -> rebuild.state() == State.READY ? Optional.of(rebuild.toSwitch()) : Optional.empty());
        rebuilding.getObject().wake();
        return outcome;
    }

    public Outcome discard(int generation) {
        return end(
                generation,
                rebuild -> rebuild.isRunning()
                                && generations.live(Reckoning.VERSION).generation() != generation
                        ? Optional.of(rebuild.ended(State.DISCARDED, clock.instant()))
                        : Optional.empty());
    }

    private Outcome end(int generation, Function<Rebuild, Optional<Rebuild>> change) {
        return Attempts.<Outcome>untilWon(() -> {
            var found = rebuilds.find(generation);
            if (found.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            var changed = change.apply(found.get());
            if (changed.isEmpty()) {
                return Optional.of(new Outcome.NotNow(found.get()));
            }
            return rebuilds.save(changed.get()).<Outcome>map(Outcome.Done::new);
        });
    }
}
