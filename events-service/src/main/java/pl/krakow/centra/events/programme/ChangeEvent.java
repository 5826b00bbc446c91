package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.web.Revision;

/**
 * The coordinator takes the next step with an event: changes, publishes, postpones, closes or cancels it, or asks for its
 * rooms once more. Of two who decide on the same revision at once, one decides and the other is outdated.
 *
 * <p>An event of which any session's room was refused or taken back isn't published. One whose rooms haven't been answered
 * yet is: that booking-service is away keeps nobody from announcing.
 */
@Component
@RequiredArgsConstructor
public class ChangeEvent {

    private final ProgrammeEvents events;
    private final StaffViews views;
    private final Ids ids;
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

    /** @param plan everything as it is to be */
    public record Change(CentreId centre, EventId event, Revision seen, EventPlan plan, Locale language) {}

    /** @param reason told to the public */
    public record Postpone(
            CentreId centre,
            EventId event,
            Revision seen,
            @Nullable String reason,
            Locale language) {}

    /** @param sessions when and where it takes place now */
    public record Reschedule(
            CentreId centre, EventId event, Revision seen, List<SessionPlan> sessions, Locale language) {}

    public record Close(CentreId centre, EventId event, Revision seen, Locale language) {}

    public record Withdraw(CentreId centre, EventId event, Revision seen, Locale language) {}

    public record AskForRoom(CentreId centre, EventId event, Revision seen, Locale language) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(EventView event) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(EventState state) implements Outcome {}

        record AlreadyOver() implements Outcome {}

        record NotBegun() implements Outcome {}

        /** It can't be as described. */
        record Refused(Refusal refusal) implements Outcome {}

        /** It has no room to be announced with. */
        record RoomNotGiven(RoomState room) implements Outcome {}

        record NeedsNoRoom() implements Outcome {}
    }

    public Outcome publish(Publish command) {
        return change(command.centre, command.event, command.language, (event, now) -> {
            var step = event.publish(command.seen::matches, now);
            var room = step instanceof Decision.Decided
                    ? views.room(event).filter(RoomState::isWithoutRoom)
                    : Optional.<RoomState>empty();
            return room.<Step>map(state -> new Step.Other(new Outcome.RoomNotGiven(state)))
                    .orElseGet(() -> new Step.Taken(step));
        });
    }

    public Outcome cancel(Cancel command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> new Step.Taken(event.cancel(command.seen::matches, command.reason, now)));
    }

    public Outcome change(Change command) {
        return DraftPolicy.refusal(command.plan, clock.instant())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> change(
                        command.centre,
                        command.event,
                        command.language,
                        (event, now) -> named(
                                event,
                                command.plan,
                                () -> event.change(command.seen::matches, command.plan.of(event, ids::derived), now))));
    }

    public Outcome postpone(Postpone command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> new Step.Taken(event.postpone(command.seen::matches, command.reason, now)));
    }

    public Outcome reschedule(Reschedule command) {
        return DraftPolicy.refusal(command.sessions, clock.instant())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> change(command.centre, command.event, command.language, (event, now) -> {
                    var plan = new EventPlan(event.details().about(), command.sessions);
                    return named(
                            event,
                            plan,
                            () -> event.reschedule(
                                    command.seen::matches,
                                    plan.of(event, ids::derived).sessions(),
                                    now));
                }));
    }

    public Outcome close(Close command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> new Step.Taken(event.close(command.seen::matches, now)));
    }

    public Outcome withdraw(Withdraw command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) -> new Step.Taken(event.withdraw(command.seen::matches, now)));
    }

    /** For the sessions that have none; if there is no such, for those that haven't been answered. */
    public Outcome askForRoom(AskForRoom command) {
        return change(
                command.centre,
                command.event,
                command.language,
                (event, now) ->
                        new Step.Taken(event.askForRooms(command.seen::matches, views.withoutRoom(event), now)));
    }

    private sealed interface Step {

        record Taken(Decision decision) implements Step {}

        record Other(Outcome outcome) implements Step {}
    }

    private static Step named(ProgrammeEvent event, EventPlan plan, Supplier<Decision> step) {
        return plan.stranger(event)
                .<Step>map(session -> new Step.Other(new Outcome.Refused(new Refusal.SessionUnknown(session))))
                .orElseGet(() -> new Step.Taken(step.get()));
    }

    private Outcome change(
            CentreId centre, EventId id, Locale language, BiFunction<ProgrammeEvent, Instant, Step> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return events.find(centre.value(), id)
                .map(event -> switch (step.apply(event, now)) {
                    case Step.Taken(var decision) -> outcome(decision, language);
                    case Step.Other(var outcome) -> outcome;
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome outcome(Decision decision, Locale language) {
        return switch (decision) {
            case Decision.Decided decided ->
                events.save(decided)
                        ? new Outcome.Changed(views.of(decided.event(), language))
                        : new Outcome.Outdated();
            case Decision.Unchanged(var event) -> new Outcome.Changed(views.of(event, language));
            case Decision.Outdated outdated -> new Outcome.Outdated();
            case Decision.NotPossible(var state) -> new Outcome.NotPossible(state);
            case Decision.AlreadyOver over -> new Outcome.AlreadyOver();
            case Decision.NotBegun notBegun -> new Outcome.NotBegun();
            case Decision.NeedsNoRoom needsNoRoom -> new Outcome.NeedsNoRoom();
        };
    }
}
