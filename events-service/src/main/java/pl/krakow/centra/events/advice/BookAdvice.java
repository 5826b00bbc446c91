package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
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
 * Makes an appointment: for oneself, or by staff for somebody on the phone. Who comes is written first, then the adviser's
 * time is claimed, with a request for a room where it needs its own; a crash in between leaves nothing that counts.
 */
@Component
@RequiredArgsConstructor
public class BookAdvice {

    private final AdviserDays days;
    private final OnTheDay onTheDay;
    private final Advisers advisers;
    private final Visits visits;
    private final Participants participants;
    private final AdviceSettings settings;
    private final Clock clock;

    /**
     * Who comes.
     *
     * @param subject their account; none for somebody on the phone
     */
    public record Visitor(
            @Nullable String subject,
            String name,
            @Nullable String email,
            @Nullable String phone,
            BeneficiaryKind kind,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            String language) {}

    /** @param byStaff who aren't held to the notice the public is */
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
            boolean byStaff) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Made(AppointmentId appointment) implements Outcome {}

        /** @param date of the slot, from which to look for others */
        record Refused(Booking.Refused why, LocalDate date) implements Outcome {}

        /** The adviser calls, and there is no number. */
        record PhoneNeeded() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var day = days.holding(command.slot.duty());
        var duty = day.flatMap(found -> found.duty(command.slot.duty()))
                .filter(found -> found.centre().equals(command.centre.value()));
        if (day.isEmpty() || duty.isEmpty() || !isOnOffer(day.get(), duty.get())) {
            return new Outcome.Refused(new Booking.SlotUnknown(), LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        var date = day.get().id().date();
        if (needsANumber(duty.get(), command.visitor)) {
            return new Outcome.PhoneNeeded();
        }
        if (!command.byStaff && !command.slot.start().isAfter(now.plus(settings.notice()))) {
            return new Outcome.Refused(new Booking.AlreadyBegun(), date);
        }
        var visit = visit(command, day.get(), now);
        boolean isNew = visits.add(visit);
        var who = isNew ? visit.who() : visits.find(command.id).orElse(visit).who();
        var wanted = new Wanted(
                command.id,
                command.slot,
                command.inARow,
                command.field,
                who,
                command.visitor.kind(),
                command.followUpOf,
                now.plus(settings.roomWithin()));
        return switch (onTheDay.decide(day.get().id(), found -> found.book(wanted, now))) {
            case Booking.Kept kept -> {
                visits.claimed(command.id);
                yield new Outcome.Made(kept.appointment().id());
            }
            case Booking.Refused refused -> {
                if (isNew) {
                    visits.remove(command.id);
                }
                yield new Outcome.Refused(refused, date);
            }
        };
    }

    private boolean isOnOffer(AdviserDay day, Duty duty) {
        return advisers.find(day.id().adviser())
                .filter(adviser -> adviser.worksAt(duty.centre(), day.id().date()))
                .isPresent();
    }

    private static boolean needsANumber(Duty duty, Visitor visitor) {
        return duty.place() instanceof DutyPlace.Phone phone && phone.number() == null && visitor.phone() == null;
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
                visitor.language(),
                command.bookedBy,
                now);
    }

    private ParticipantId who(Visitor visitor) {
        if (visitor.subject() != null) {
            return participants.withAccount(visitor.subject());
        }
        return visitor.email() == null ? participants.unknown() : participants.withAddress(visitor.email());
    }
}
