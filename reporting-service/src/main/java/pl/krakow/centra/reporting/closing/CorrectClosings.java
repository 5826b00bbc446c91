package pl.krakow.centra.reporting.closing;

import java.time.Clock;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/** Writes down how closed figures differ from what is counted now. */
@Component
@RequiredArgsConstructor
public class CorrectClosings {

    private final Closings closings;
    private final CountLive countLive;
    private final ReadGrounded readGrounded;
    private final GatherEvidence gatherEvidence;
    private final Evidence evidence;
    private final Ids ids;
    private final Clock clock;

    /** What would be written down now; nothing when nothing has changed. */
    public Optional<Correction> pending(Closing closing) {
        return pending(closing, countLive.of(closing.snapshot().closed()));
    }

    private Optional<Correction> pending(Closing closing, Counts live) {
        return closing.pending(live, IndicatorCatalogue.VERSION, clock.instant());
    }

    /** Compares one closing with what is counted now. Doing it again, or twice at once, writes a difference down once. */
    public void compare(int number) {
        Attempts.untilSettled(() -> {
            var closing = closings.find(number).orElseThrow();
            var correction = pending(closing);
            if (correction.isEmpty()) {
                return true;
            }
            return closing.evidence() == null ? closings.succeed(closing.with(correction.get())) : ground(closing);
        });
    }

    /** The facts first: a crash in between leaves some nobody names. */
    private boolean ground(Closing closing) {
        var id = ids.next();
        var grounded = readGrounded.handle(
                closing.snapshot().closed(), () -> gatherEvidence.keepChanges(id, closing), () -> evidence.drop(id));
        var correction = pending(closing, CountLive.counts(grounded.figures()));
        boolean written = correction.isPresent()
                && closings.succeed(closing.with(correction
                        .get()
                        .resting(new Correction.Resting(id, grounded.facts().kept()))));
        if (!written) {
            evidence.drop(id);
        }
        return written || correction.isEmpty();
    }

    /** Nothing when there is no such closing or correction. */
    public Optional<Closing> explain(int number, int correction, String text, Actor by) {
        return Attempts.untilWon(() -> {
            var explained = closings.find(number)
                    .flatMap(closing -> closing.explained(
                            correction, new Correction.Explanation(text, by.subject(), clock.instant())));
            if (explained.isEmpty()) {
                return Optional.of(explained);
            }
            return closings.succeed(explained.get()) ? Optional.of(explained) : Optional.empty();
        });
    }
}
