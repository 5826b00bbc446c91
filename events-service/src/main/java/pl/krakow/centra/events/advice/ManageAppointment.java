package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Involvement.Part;
import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.advice.domain.Booking;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * The next step with an appointment: moved or called off by the visitor, the adviser or the desk of the centre; come, held
 * or missed by the adviser or the desk. For anybody else it doesn't exist.
 */
@Component
@RequiredArgsConstructor
public class ManageAppointment {

    private static final Set<Part> EVERYBODY = Set.of(Part.VISITOR, Part.ADVISER, Part.DESK);
    private static final Set<Part> STAFF = Set.of(Part.ADVISER, Part.DESK);

    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final Whereabouts whereabouts;
    private final FinishMoves finishMoves;
    private final BookAdvice bookAdvice;
    private final Advisers advisers;
    private final Visits visits;
    private final Involvement involvement;
    private final AppointmentViews views;
    private final WaitingLine line;
    private final AdviceSettings settings;
    private final CentreDay centreDay;

    /** @param byLink who came by the link that was sent to the visitor, and is the visitor */
    public record Command(
            CentreId centre, AppointmentId appointment, Revision seen, Actor actor, boolean byLink, Locale language) {

        public Command(CentreId centre, AppointmentId appointment, Revision seen, Actor actor, Locale language) {
            this(centre, appointment, seen, actor, false, language);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(AppointmentView appointment) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        /** A move of it waits for a room. */
        record BeingMoved() implements Outcome {}

        record PhoneNeeded() implements Outcome {}

        record Refused(Step.Refused why) implements Outcome {}

        /**
         * The time wanted isn't to be had.
         *
         * @param date from which to look for others
         */
        record NotThen(Booking.Refused why, String field, LocalDate date) implements Outcome {}
    }

    /** An appointment somebody has a part in. */
    private record Theirs(Found found, @Nullable Visit visit, Adviser adviser, Part part) {

        AdviserDay day() {
            return found.day();
        }
    }

    private Optional<Theirs> theirs(Command command, Set<Part> parts) {
        return found(command.appointment)
                .filter(found -> found.duty().centre().equals(command.centre.value()))
                .flatMap(found -> {
                    var visit = visits.find(command.appointment).orElse(null);
                    return advisers.find(found.day().id().adviser())
                            .flatMap(adviser -> part(command, visit, adviser)
                                    .filter(parts::contains)
                                    .map(part -> new Theirs(found, visit, adviser, part)));
                });
    }

    private Optional<Part> part(Command command, @Nullable Visit visit, Adviser adviser) {
        return command.byLink
                ? Optional.of(Part.VISITOR)
                : involvement.of(command.actor, command.centre.value(), visit, adviser);
    }

    /** Where it is; a move that has left and not arrived is finished first. */
    private Optional<Found> found(AppointmentId id) {
        var found = whereabouts.of(id);
        if (found.isPresent() && isBetweenDays(found.get())) {
            arrival(found.get().day(), id)
                    .ifPresent(arrival -> finishMoves.finish(found.get().day().id(), arrival));
            return whereabouts.of(id);
        }
        return found;
    }

    private static boolean isBetweenDays(Found found) {
        return found.day()
                .appointment(found.appointment().id())
                .filter(each -> each.state() != AppointmentState.MOVED_AWAY)
                .isEmpty();
    }

    private static Optional<Arrival> arrival(AdviserDay day, AppointmentId id) {
        return day.contents().arrivals().stream()
                .filter(arrival -> arrival.appointment().id().equals(id))
                .findFirst();
    }

    // --- moving

    /**
     * To another time at the same centre, of whichever adviser. What it had stays until the new time, and its room, are
     * certain.
     *
     * @param move repeated with the same id, it moves once
     */
    public Outcome move(Command command, UUID move, SlotId slot, int inARow) {
        var theirs = theirs(command, EVERYBODY);
        if (theirs.isEmpty()) {
            return new Outcome.Unknown();
        }
        var found = theirs.get().found();
        var appointment = found.appointment();
        if (found.moving() != null) {
            return found.moving().arrival().move().equals(move) ? done(command) : new Outcome.BeingMoved();
        }
        if (!command.seen.matches(appointment.revision())) {
            return new Outcome.Outdated();
        }
        var now = centreDay.now();
        if (!appointment.state().isAhead()) {
            return new Outcome.Refused(new Step.NotPossible(appointment.state()));
        }
        if (!appointment.time().start().isAfter(now)) {
            return new Outcome.Refused(new Step.AlreadyBegun());
        }
        return moveTo(command, theirs.get(), move, slot, inARow, now);
    }

    private Outcome moveTo(Command command, Theirs theirs, UUID move, SlotId slot, int inARow, Instant now) {
        var moving = theirs.found().appointment();
        var day = days.holding(slot.duty());
        var duty = day.flatMap(there -> there.duty(slot.duty()))
                .filter(there -> there.centre().equals(command.centre.value()));
        if (day.isEmpty() || duty.isEmpty() || !isOnOffer(day.get(), command.centre)) {
            return new Outcome.NotThen(new Booking.SlotUnknown(), moving.field(), centreDay.today(command.centre));
        }
        var to = day.get().id();
        if (theirs.part() == Part.VISITOR && !slot.start().isAfter(now.plus(settings.notice()))) {
            return new Outcome.NotThen(new Booking.AlreadyBegun(), moving.field(), to.date());
        }
        var visit = theirs.visit();
        if (duty.get().place() instanceof DutyPlace.Phone(var number)
                && number == null
                && (visit == null || visit.phone() == null)) {
            return new Outcome.PhoneNeeded();
        }
        var patience = duty.get().roomPerAppointment().isPresent() ? settings.roomWithin() : settings.moveWithin();
        var from = theirs.day().id();
        var expected = onTheDay.decide(
                to,
                there -> isAwaited(theirs, move, there, slot, inARow, now)
                        ? new Booking.Awaited()
                        : there.expect(move, from, moving, slot, inARow, now.plus(patience), now));
        return switch (expected) {
            case Booking.Refused why -> new Outcome.NotThen(why, moving.field(), to.date());
            case Booking.Kept _ -> {
                var left = days.of(to).contents().arrivals().stream()
                        .filter(arrival -> arrival.move().equals(move))
                        .findFirst();
                if (left.filter(Arrival::isReady).isPresent()
                        && finishMoves.finish(to, left.get()).isEmpty()) {
                    yield new Outcome.Outdated();
                }
                yield done(command);
            }
        };
    }

    /** Somebody is waiting for that time, and it is about to be offered to them. */
    private boolean isAwaited(Theirs theirs, UUID move, AdviserDay there, SlotId slot, int inARow, Instant now) {
        var visit = theirs.visit();
        return theirs.part() == Part.VISITOR
                && there.contents().arrivals().stream()
                        .noneMatch(arrival -> arrival.move().equals(move))
                && line.isAwaited(
                        there,
                        slot,
                        inARow,
                        visit == null ? null : visit.subject(),
                        visit == null ? null : visit.email(),
                        now);
    }

    private boolean isOnOffer(AdviserDay day, CentreId centre) {
        return advisers.find(day.id().adviser())
                .filter(adviser -> adviser.worksAt(centre.value(), day.id().date()))
                .isPresent();
    }

    // --- the end of it

    /** @param reason told to the visitor, by the centre */
    public Outcome cancel(Command command, @Nullable String reason) {
        var theirs = theirs(command, EVERYBODY);
        if (theirs.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean byVisitor = theirs.get().part() == Part.VISITOR;
        var visit = theirs.get().visit();
        var appointment = theirs.get().found().appointment();
        boolean seen = command.seen.matches(appointment.revision());
        if (!byVisitor
                && visit != null
                && reason != null
                && seen
                && appointment.state().isAhead()) {
            // The reason comes first, so that the letter that follows finds it.
            visits.save(visit.cancelled(reason));
        }
        var lateAfter = appointment.time().start().minus(settings.lateWithin());
        return step(
                command,
                theirs.get(),
                (day, now) -> day.cancel(
                        command.appointment,
                        command.seen::matches,
                        byVisitor ? CancelledBy.VISITOR : CancelledBy.CENTRE,
                        lateAfter,
                        null,
                        now));
    }

    /** The visitor is here. */
    public Outcome arrive(Command command) {
        return byStaff(command, (day, now) -> day.meet(command.appointment, command.seen::matches, now));
    }

    /** The talk took place; may correct what was recorded before. */
    public Outcome hold(Command command, pl.krakow.centra.events.advice.domain.Outcome outcome, int minutes) {
        return byStaff(
                command, (day, now) -> day.hold(command.appointment, command.seen::matches, outcome, minutes, now));
    }

    /** Nobody came; may correct what was recorded before. */
    public Outcome missed(Command command) {
        return byStaff(command, (day, now) -> day.nobodyCame(command.appointment, command.seen::matches, now));
    }

    private Outcome byStaff(Command command, BiFunction<AdviserDay, Instant, Step> step) {
        return theirs(command, STAFF).map(theirs -> step(command, theirs, step)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome step(Command command, Theirs theirs, BiFunction<AdviserDay, Instant, Step> step) {
        var now = centreDay.now();
        return switch (onTheDay.decide(theirs.day().id(), day -> step.apply(day, now))) {
            case Step.Taken _ -> done(command);
            case Step.Unknown() -> new Outcome.Unknown();
            case Step.Outdated() -> new Outcome.Outdated();
            case Step.Refused why -> new Outcome.Refused(why);
            case Step.DutyChanged _ -> throw new IllegalStateException("that was about an appointment");
        };
    }

    private Outcome done(Command command) {
        return whereabouts
                .of(command.appointment)
                .flatMap(found -> command.byLink
                        ? Optional.of(views.toVisitor(found, command.language))
                        : views.of(found, command.actor, command.language))
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(Outcome.Unknown::new);
    }

    // --- the next one

    /** What came of wanting to go on with a talk. */
    public sealed interface FollowUp {

        record Answered(BookAdvice.Outcome outcome) implements FollowUp {}

        record Unknown() implements FollowUp {}

        /** It was called off, or never came to be. */
        record NotPossible(AppointmentState state) implements FollowUp {}
    }

    /**
     * Another appointment for the same person, linked to this one; in the same field unless another is named.
     *
     * @param question what it will be about
     */
    public FollowUp followUp(
            Command command,
            AppointmentId next,
            SlotId slot,
            int inARow,
            @Nullable String field,
            @Nullable String question) {
        var theirs = theirs(command, EVERYBODY);
        var visit = theirs.flatMap(each -> Optional.ofNullable(each.visit())).filter(Visit::isPersonal);
        if (theirs.isEmpty() || visit.isEmpty()) {
            return new FollowUp.Unknown();
        }
        Appointment first = theirs.get().found().appointment();
        boolean goesOn = first.state().isAhead() || first.state() == AppointmentState.HELD;
        if (!goesOn) {
            return new FollowUp.NotPossible(first.state());
        }
        return new FollowUp.Answered(bookAdvice.handle(new BookAdvice.Command(
                next,
                command.centre,
                slot,
                inARow,
                field == null ? first.field() : field,
                BookAdvice.Visitor.of(visit.get()),
                question,
                first.id(),
                command.actor.subject(),
                null,
                theirs.get().part() != Part.VISITOR)));
    }
}
