package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.Booking;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wanted;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Participants;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * Makes an appointment: for oneself, by staff for somebody on the phone, or as the next talk after another. Who comes is
 * written first, then the adviser's time is claimed, with a request for a room where it needs its own; a crash in between
 * leaves nothing that counts.
 */
@Component
@RequiredArgsConstructor
public class BookAdvice {

    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final Advisers advisers;
    private final Visits visits;
    private final Participants participants;
    private final AppointmentsAhead ahead;
    private final WaitingLine line;
    private final AdviceSettings settings;
    private final CentreDay centreDay;

    /**
     * Who comes.
     *
     * @param subject their account; none for somebody on the phone
     * @param organisationId for whom, by booking-service's register
     */
    public record Visitor(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            BeneficiaryKind kind,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            String language) {

        static Visitor of(Visit earlier) {
            return new Visitor(
                    earlier.subject(),
                    earlier.name(),
                    earlier.email(),
                    earlier.phone(),
                    earlier.kind(),
                    earlier.organisationId(),
                    earlier.organisation(),
                    earlier.language());
        }
    }

    /**
     * @param reservedUntil until when it is kept for who has yet to say that they want it; none when they have
     * @param byStaff or as the waiting line has it: not held to the notice the public is, nor to the number of appointments, nor to
     *     who else waits; the staff's own, where nothing is reserved, may also have begun
     */
    public record Command(
            AppointmentId id,
            CentreId centre,
            SlotId slot,
            int inARow,
            String field,
            Visitor visitor,
            @Nullable String question,
            @Nullable AppointmentId followUpOf,
            String bookedBy,
            @Nullable Instant reservedUntil,
            boolean byStaff) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Made(AppointmentId appointment) implements Outcome {}

        /**
         * @param field in which to look for others
         * @param date of the slot, from which to look for others
         */
        record Refused(Booking.Refused why, String field, LocalDate date) implements Outcome {}

        /** The adviser calls, and there is no number. */
        record PhoneNeeded() implements Outcome {}

        /** The person has as many ahead as anybody may. */
        record TooMany(int most) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = centreDay.now();
        var visitor = command.visitor;
        var day = days.holding(command.slot.duty());
        var duty = day.flatMap(found -> found.duty(command.slot.duty()))
                .filter(found -> found.centre().equals(command.centre.value()));
        if (day.isEmpty() || duty.isEmpty() || !isOnOffer(day.get(), duty.get())) {
            return new Outcome.Refused(new Booking.SlotUnknown(), command.field, centreDay.today(command.centre));
        }
        var date = day.get().id().date();
        if (needsANumber(duty.get(), visitor)) {
            return new Outcome.PhoneNeeded();
        }
        if (!command.byStaff && !command.slot.start().isAfter(now.plus(settings.notice()))) {
            return new Outcome.Refused(new Booking.AlreadyBegun(), command.field, date);
        }
        // Of an address nobody has confirmed nothing is said: how many are ahead is asked when it is confirmed.
        if (!command.byStaff && visitor.subject() != null && ahead.areEnough(visitor.subject(), null, command.id)) {
            return new Outcome.TooMany(settings.mostAhead());
        }
        var visit = visit(command, day.get(), now);
        var reservedUntil = command.reservedUntil;
        boolean isNew = reservedUntil == null ? visits.add(visit) : visits.add(visit, reservedUntil);
        var who = isNew ? visit.who() : visits.find(command.id).orElse(visit).who();
        var wanted = new Wanted(
                command.id,
                command.slot,
                command.inARow,
                command.field,
                who,
                command.visitor.kind(),
                command.visitor.organisationId(),
                command.followUpOf,
                command.reservedUntil,
                now.plus(settings.roomWithin()));
        return switch (onTheDay.decide(day.get().id(), found -> decide(found, command, wanted, now))) {
            case Booking.Kept kept -> {
                if (kept.appointment().state() != AppointmentState.RESERVED) {
                    visits.claimed(command.id);
                }
                yield new Outcome.Made(kept.appointment().id());
            }
            case Booking.Refused refused -> {
                if (isNew) {
                    visits.remove(command.id);
                }
                yield new Outcome.Refused(refused, command.field, date);
            }
        };
    }

    private Booking decide(AdviserDay day, Command command, Wanted wanted, Instant now) {
        boolean isAwaited = !command.byStaff
                && day.appointment(command.id).isEmpty()
                && line.isAwaited(
                        day, command.slot, command.inARow, command.visitor.subject(), command.visitor.email(), now);
        if (isAwaited) {
            return new Booking.Awaited();
        }
        // who has yet to answer can't be promised what has begun
        return command.byStaff && command.reservedUntil == null ? day.writeDown(wanted) : day.book(wanted, now);
    }

    private boolean isOnOffer(AdviserDay day, Duty duty) {
        return advisers.find(day.id().adviser())
                .filter(adviser -> adviser.worksAt(duty.centre(), day.id().date()))
                .isPresent();
    }

    private static boolean needsANumber(Duty duty, Visitor visitor) {
        return duty.place() instanceof DutyPlace.Phone(var number) && number == null && visitor.phone() == null;
    }

    private Visit visit(Command command, AdviserDay day, Instant now) {
        var visitor = command.visitor;
        return new Visit(
                command.id,
                command.centre.value(),
                day.id().adviser(),
                who(visitor),
                visitor.subject(),
                visitor.name(),
                visitor.email(),
                visitor.phone(),
                visitor.kind(),
                visitor.organisationId(),
                visitor.organisation(),
                command.question,
                null,
                visitor.language(),
                command.bookedBy,
                now,
                day.id()
                        .date()
                        .plus(settings.kept())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    private ParticipantId who(Visitor visitor) {
        if (visitor.subject() != null) {
            return participants.withAccount(visitor.subject());
        }
        return visitor.email() == null ? participants.unknown() : participants.withAddress(visitor.email());
    }
}
