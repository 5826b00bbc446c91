package pl.krakow.centra.events.advice.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.CancelledBy;
import pl.krakow.centra.events.advice.domain.DayContents;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.GivenUp;
import pl.krakow.centra.events.advice.domain.Outcome;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.RoomClaim;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * An adviser's day as stored, with the news that waits to be sent.
 *
 * @param centres where there are duties, for lists
 * @param requests what booking-service may still answer
 * @param due when the first thing runs out
 * @param roomAwaitedSince since when an answer about a room is waited for
 */
@Document(AdviserDayDocument.COLLECTION)
@TypeAlias("adviserDay")
record AdviserDayDocument(
        @Id String id,
        UUID adviser,
        String date,
        List<String> centres,
        List<DutyDocument> duties,
        List<AppointmentDocument> appointments,
        List<ArrivalDocument> arrivals,
        List<GivenUpDocument> givenUp,
        List<UUID> voids,
        List<UUID> requests,
        @Nullable Instant due,
        @Nullable Instant roomAwaitedSince,
        long version,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "adviserDays";

    record RoomDocument(
            UUID request,
            UUID holder,
            String roomId,
            Instant start,
            Instant end,
            long asked,
            String state,
            long heard,
            @Nullable String code) {

        static @Nullable RoomDocument of(@Nullable RoomClaim claim) {
            return claim == null
                    ? null
                    : new RoomDocument(
                            claim.request().value(),
                            claim.holder(),
                            claim.roomId(),
                            claim.time().start(),
                            claim.time().end(),
                            claim.asked(),
                            claim.state().name(),
                            claim.heard(),
                            claim.code());
        }

        RoomClaim toClaim() {
            return new RoomClaim(
                    new RoomRequestId(request),
                    holder,
                    roomId,
                    new Period(start, end),
                    asked,
                    RoomState.valueOf(state),
                    heard,
                    code);
        }
    }

    /** @param kind of place; value is the room, the link, or the number where there is one */
    record PlaceDocument(String kind, @Nullable String value) {

        static PlaceDocument of(DutyPlace place) {
            return switch (place) {
                case DutyPlace.InRoom inRoom ->
                    new PlaceDocument(inRoom.perAppointment() ? "roomPerAppointment" : "room", inRoom.roomId());
                case DutyPlace.Online online -> new PlaceDocument("online", online.link());
                case DutyPlace.Phone phone -> new PlaceDocument("phone", phone.number());
            };
        }

        DutyPlace toPlace() {
            var text = value == null ? "" : value;
            return switch (kind) {
                case "room" -> new DutyPlace.InRoom(text, false);
                case "roomPerAppointment" -> new DutyPlace.InRoom(text, true);
                case "online" -> new DutyPlace.Online(text);
                case "phone" -> new DutyPlace.Phone(value);
                default -> throw new IllegalStateException("a stored place of unknown kind");
            };
        }
    }

    /** Lengths in minutes. */
    record DutyDocument(
            @Field("id") UUID id,
            String centre,
            String zone,
            Instant start,
            Instant end,
            PlaceDocument place,
            int slotLength,
            int pause,
            List<String> fields,
            @Nullable RoomDocument room,
            @Nullable UUID plan,
            boolean cancelled,
            @Nullable String cancelReason,
            long revision) {

        static DutyDocument of(Duty duty) {
            return new DutyDocument(
                    duty.id().value(),
                    duty.centre(),
                    duty.zone().getId(),
                    duty.time().start(),
                    duty.time().end(),
                    PlaceDocument.of(duty.place()),
                    Math.toIntExact(duty.slotLength().toMinutes()),
                    Math.toIntExact(duty.pause().toMinutes()),
                    duty.fields().stream().sorted().toList(),
                    RoomDocument.of(duty.room()),
                    duty.plan(),
                    duty.cancelled(),
                    duty.cancelReason(),
                    duty.revision());
        }

        Duty toDuty() {
            return new Duty(
                    new DutyId(id),
                    centre,
                    ZoneId.of(zone),
                    new Period(start, end),
                    place.toPlace(),
                    Duration.ofMinutes(slotLength),
                    Duration.ofMinutes(pause),
                    Set.copyOf(fields),
                    room == null ? null : room.toClaim(),
                    plan,
                    cancelled,
                    cancelReason,
                    revision);
        }
    }

    record AppointmentDocument(
            @Field("id") UUID id,
            UUID duty,
            Instant start,
            Instant end,
            String field,
            UUID who,
            String kind,
            @Nullable UUID beneficiary,
            @Nullable UUID followUpOf,
            String state,
            @Nullable RoomDocument room,
            @Nullable Instant deadline,
            @Nullable Instant arrived,
            @Nullable String outcome,
            int minutes,
            @Nullable String cancelledBy,
            boolean late,
            @Nullable String code,
            @Nullable UUID movedBy,
            long revision) {

        static AppointmentDocument of(Appointment appointment) {
            return new AppointmentDocument(
                    appointment.id().value(),
                    appointment.duty().value(),
                    appointment.time().start(),
                    appointment.time().end(),
                    appointment.field(),
                    appointment.who().value(),
                    appointment.kind().name(),
                    appointment.beneficiary(),
                    appointment.followUpOf() == null
                            ? null
                            : appointment.followUpOf().value(),
                    appointment.state().name(),
                    RoomDocument.of(appointment.room()),
                    appointment.deadline(),
                    appointment.arrived(),
                    appointment.outcome() == null ? null : appointment.outcome().name(),
                    appointment.minutes(),
                    appointment.cancelledBy() == null
                            ? null
                            : appointment.cancelledBy().name(),
                    appointment.late(),
                    appointment.code(),
                    appointment.movedBy(),
                    appointment.revision());
        }

        Appointment toAppointment() {
            return new Appointment(
                    new AppointmentId(id),
                    new DutyId(duty),
                    new Period(start, end),
                    field,
                    new ParticipantId(who),
                    BeneficiaryKind.valueOf(kind),
                    beneficiary,
                    followUpOf == null ? null : new AppointmentId(followUpOf),
                    AppointmentState.valueOf(state),
                    room == null ? null : room.toClaim(),
                    deadline,
                    arrived,
                    outcome == null ? null : Outcome.valueOf(outcome),
                    minutes,
                    cancelledBy == null ? null : CancelledBy.valueOf(cancelledBy),
                    late,
                    code,
                    movedBy,
                    revision);
        }
    }

    record ArrivalDocument(UUID move, String from, AppointmentDocument appointment, Instant deadline) {

        static ArrivalDocument of(Arrival arrival) {
            return new ArrivalDocument(
                    arrival.move(),
                    arrival.from().toString(),
                    AppointmentDocument.of(arrival.appointment()),
                    arrival.deadline());
        }

        Arrival toArrival() {
            return new Arrival(move, AdviserDayId.parse(from), appointment.toAppointment(), deadline);
        }
    }

    record GivenUpDocument(UUID request, UUID holder, String centre, long asked) {

        static GivenUpDocument of(GivenUp given) {
            return new GivenUpDocument(given.request().value(), given.holder(), given.centre(), given.asked());
        }

        GivenUp toGivenUp() {
            return new GivenUp(new RoomRequestId(request), holder, centre, asked);
        }
    }

    static AdviserDayDocument of(
            AdviserDay day,
            List<PendingEvent> outbox,
            @Nullable Instant outboxSince,
            @Nullable Instant roomAwaitedSince) {
        var contents = day.contents();
        return new AdviserDayDocument(
                day.id().toString(),
                day.id().adviser().value(),
                day.id().date().toString(),
                contents.duties().stream().map(Duty::centre).distinct().toList(),
                contents.duties().stream().map(DutyDocument::of).toList(),
                contents.appointments().stream().map(AppointmentDocument::of).toList(),
                contents.arrivals().stream().map(ArrivalDocument::of).toList(),
                contents.givenUp().stream().map(GivenUpDocument::of).toList(),
                List.copyOf(contents.voids()),
                contents.requests().stream().map(RoomRequestId::value).toList(),
                contents.due().orElse(null),
                roomAwaitedSince,
                day.nextVersion(),
                outbox,
                outboxSince);
    }

    AdviserDay toDay() {
        return AdviserDay.stored(
                AdviserDayId.parse(id),
                version,
                new DayContents(
                        duties.stream().map(DutyDocument::toDuty).toList(),
                        appointments.stream()
                                .map(AppointmentDocument::toAppointment)
                                .toList(),
                        arrivals.stream().map(ArrivalDocument::toArrival).toList(),
                        givenUp.stream().map(GivenUpDocument::toGivenUp).toList(),
                        Set.copyOf(voids)));
    }
}
