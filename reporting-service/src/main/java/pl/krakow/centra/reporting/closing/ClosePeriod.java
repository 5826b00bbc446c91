package pl.krakow.centra.reporting.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.reporting.closing.FindMissing.Found;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.closing.domain.Sealing;
import pl.krakow.centra.reporting.closing.domain.Snapshot;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/**
 * Closes periods. A closing is written by one insertion: it is there with its figures, hash and place in the chain, or not at all.
 * Of two that close the same period one is told that it is closed; two that close different ones come one after the other, each
 * with the hash of the one before.
 */
@Component
@RequiredArgsConstructor
public class ClosePeriod {

    private final Closings closings;
    private final Sealing sealing;
    private final CountLive countLive;
    private final FindMissing findMissing;
    private final ReadGrounded readGrounded;
    private final GatherEvidence gatherEvidence;
    private final Evidence evidenceKept;
    private final Ids ids;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** @param acceptMissing whether to close although counts are missing */
    public record Command(
            Closable period,
            boolean acceptMissing,
            @Nullable String note,
            Actor by) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Closed(Closing closing) implements Outcome {}

        record AlreadyClosed(int number) implements Outcome {}

        /** Its last day isn't over yet. */
        record NotOver() implements Outcome {}

        record CountsMissing(Found missing) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var period = command.period;
        if (!isOver(period)) {
            return new Outcome.NotOver();
        }
        var closed = closings.of(period.key());
        if (closed.isPresent()) {
            return new Outcome.AlreadyClosed(closed.get().number());
        }
        var missing = missing(period);
        if (missing.total() > 0 && !command.acceptMissing) {
            return new Outcome.CountsMissing(missing);
        }
        var now = clock.instant();
        var evidence = ids.next();
        var live = CountLive.counts(readGrounded
                .handle(period, () -> gatherEvidence.keep(evidence, period), () -> evidenceKept.drop(evidence))
                .figures());
        var outcome = Attempts.untilWon(() -> {
            var last = closings.last();
            var snapshot = new Snapshot(
                    last.map(Closing::number).orElse(0) + 1,
                    last.map(each -> each.seal().hash()).orElse(Snapshot.NONE),
                    period,
                    IndicatorCatalogue.VERSION,
                    now,
                    named(missing),
                    command.note,
                    live);
            return add(new Closing(sealing.seal(snapshot), command.by.subject(), evidence, 0, List.of()));
        });
        if (!(outcome instanceof Outcome.Closed)) {
            evidenceKept.drop(evidence);
        }
        return outcome;
    }

    private Optional<Outcome> add(Closing closing) {
        if (closings.add(closing)) {
            return Optional.of(new Outcome.Closed(closing));
        }
        return closings.of(closing.snapshot().closed().key())
                .<Outcome>map(other -> new Outcome.AlreadyClosed(other.number()));
    }

    /** Whether the last day of a period is over wherever it is counted. */
    public boolean isOver(Closable period) {
        return centres.all().stream()
                .map(centre -> LocalDate.now(clock.withZone(centre.zone())))
                .allMatch(today -> today.isAfter(period.period().to()));
    }

    public Found missing(Closable period) {
        var all = centres.all().stream().map(centre -> centre.id().value()).toList();
        return findMissing.in(period.period(), period.centres(all));
    }

    private static Map<String, Long> named(Found missing) {
        Map<String, Long> named = new HashMap<>();
        missing.counts().forEach((kind, count) -> named.put(kind.name(), count));
        return named;
    }

    /** The figures as they are now, for who looks before closing. */
    public Counts live(Closable period) {
        return countLive.of(period);
    }
}
