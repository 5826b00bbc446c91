package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/**
 * The coordinator takes the next step with an event: publishes or cancels it. Of two who decide on the same revision at
 * once, one decides and the other is outdated.
 */
@Component
@RequiredArgsConstructor
public class ChangeEvent {

    private final ProgrammeEvents events;
    private final Clock clock;

    /** @param seen the revision the coordinator decides on */
    public record Publish(CentreId centre, EventId event, Revision seen, Locale language) {}

    /** @param reason told to the public */
    public record Cancel(
            CentreId centre,
            EventId event,
            Revision seen,
            @Nullable String reason,
            Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(EventView event) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(EventState state) implements Outcome {}

        record AlreadyOver() implements Outcome {}
    }

    public Outcome publish(Publish command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> event.publish(command.seen::matches, now));
    }

    public Outcome cancel(Cancel command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> event.cancel(command.seen::matches, command.reason, now));
    }

    private Outcome change(
            CentreId centre, EventId id, Locale language, BiFunction<ProgrammeEvent, Instant, Decision> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return events.find(centre.value(), id)
                .map(event -> switch (step.apply(event, now)) {
                    case Decision.Decided decided ->
                        events.save(decided)
                                ? new Outcome.Changed(EventView.of(decided.event(), language))
                                : new Outcome.Outdated();
                    case Decision.Outdated outdated -> new Outcome.Outdated();
                    case Decision.NotPossible notPossible -> new Outcome.NotPossible(notPossible.state());
                    case Decision.AlreadyOver over -> new Outcome.AlreadyOver();
                })
                .orElseGet(Outcome.Unknown::new);
    }
}
