package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * One talk of one adviser with one visitor, as far as it decides about time, room and what is counted. Who the visitor is
 * and what they ask stands elsewhere, see {@link Visit}.
 *
 * <p>Life cycle: booked, at once or after its room was granted → moved, any number of times → held, or nobody came, or
 * cancelled. What was recorded about a talk may be corrected.
 *
 * @param who for counting: the same person has the same one every time
 * @param followUpOf the talk it goes on with
 * @param room its own, where the duty asks for one per appointment
 * @param deadline until when the room is waited for; while it is waited for
 * @param minutes the talk took; 0 unless held
 * @param late whether it was cancelled too late for somebody else to take the time
 * @param code why the centre cancelled it or its room wasn't to be had
 * @param movedBy the move that took it to another day, where it did
 * @param revision one more with each step, on whatever day
 */
public record Appointment(
        AppointmentId id,
        DutyId duty,
        Period time,
        String field,
        ParticipantId who,
        BeneficiaryKind kind,
        @Nullable AppointmentId followUpOf,
        AppointmentState state,
        @Nullable RoomClaim room,
        @Nullable Instant deadline,
        @Nullable Outcome outcome,
        int minutes,
        @Nullable CancelledBy cancelledBy,
        boolean late,
        @Nullable String code,
        @Nullable UUID movedBy,
        long revision) {

    Appointment booked() {
        return next(AppointmentState.BOOKED, room, null, null, 0, null, false, null, null);
    }

    Appointment released(String why) {
        return next(AppointmentState.RELEASED, null, null, null, 0, null, false, why, null);
    }

    Appointment cancelled(CancelledBy by, boolean tooLate, @Nullable String why) {
        return next(AppointmentState.CANCELLED, null, null, null, 0, by, tooLate, why, null);
    }

    Appointment held(Outcome what, int howLong) {
        return next(AppointmentState.HELD, room, null, what, howLong, null, false, null, null);
    }

    Appointment nobodyCame() {
        return next(AppointmentState.NO_SHOW, room, null, null, 0, null, false, null, null);
    }

    Appointment movedAway(UUID move) {
        return next(AppointmentState.MOVED_AWAY, null, null, null, 0, null, false, null, move);
    }

    /** The same appointment at another time. */
    Appointment at(DutyId there, Period then, @Nullable RoomClaim itsRoom, @Nullable Instant until) {
        return new Appointment(
                id,
                there,
                then,
                field,
                who,
                kind,
                followUpOf,
                itsRoom == null ? AppointmentState.BOOKED : AppointmentState.PENDING_ROOM,
                itsRoom,
                until,
                null,
                0,
                null,
                false,
                null,
                null,
                revision + 1);
    }

    Appointment with(RoomClaim claim) {
        return new Appointment(
                id,
                duty,
                time,
                field,
                who,
                kind,
                followUpOf,
                state,
                claim,
                deadline,
                outcome,
                minutes,
                cancelledBy,
                late,
                code,
                movedBy,
                revision);
    }

    private Appointment next(
            AppointmentState then,
            @Nullable RoomClaim itsRoom,
            @Nullable Instant until,
            @Nullable Outcome what,
            int howLong,
            @Nullable CancelledBy by,
            boolean tooLate,
            @Nullable String why,
            @Nullable UUID move) {
        return new Appointment(
                id,
                duty,
                time,
                field,
                who,
                kind,
                followUpOf,
                then,
                itsRoom,
                until,
                what,
                howLong,
                by,
                tooLate,
                why,
                move,
                revision + 1);
    }
}
