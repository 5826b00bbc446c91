package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * One talk of one adviser with one visitor, as far as it decides about time, room and what is counted. Who the visitor is
 * and what they ask stands elsewhere, see {@link Visit}.
 *
 * <p>Life cycle: booked, at once, after somebody who had it reserved said so, or after its room was granted → moved, any number of times → held, or nobody came, or
 * cancelled. What was recorded about a talk may be corrected.
 *
 * @param who for counting: the same person has the same one every time
 * @param beneficiary whom the advice is for, where it is registered; by booking-service's id
 * @param followUpOf the talk it goes on with
 * @param room its own, where the duty asks for one per appointment
 * @param deadline until when an answer is waited for: the visitor's while it is reserved, else the room's
 * @param arrived when the visitor was seen to have come
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
        @Nullable UUID beneficiary,
        @Nullable AppointmentId followUpOf,
        AppointmentState state,
        @Nullable RoomClaim room,
        @Nullable Instant deadline,
        @Nullable Instant arrived,
        @Nullable Outcome outcome,
        int minutes,
        @Nullable CancelledBy cancelledBy,
        boolean late,
        @Nullable String code,
        @Nullable UUID movedBy,
        long revision) {

    /** Who comes earlier hasn't come for it. */
    static final Duration EARLIEST_TO_COME = Duration.ofHours(2);

    Appointment booked() {
        return next(AppointmentState.BOOKED, room).build();
    }

    /** Who had it reserved wants it. Its room counts as far as it is granted; else it is waited for until then. */
    Appointment confirmed(Instant roomUntil) {
        if (hasItsRoom()) {
            return next(AppointmentState.BOOKED, room).build();
        }
        var next = next(AppointmentState.PENDING_ROOM, room);
        next.deadline = roomUntil;
        return next.build();
    }

    /** Whether it would be booked at once, were it taken now. */
    public boolean hasItsRoom() {
        return room == null || room.isGranted();
    }

    Appointment released(String why) {
        var next = next(AppointmentState.RELEASED, null);
        next.code = why;
        return next.build();
    }

    Appointment cancelled(CancelledBy by, boolean tooLate, @Nullable String why) {
        var next = next(AppointmentState.CANCELLED, null);
        next.cancelledBy = by;
        next.late = tooLate;
        next.code = why;
        return next.build();
    }

    /** The visitor is here. */
    Appointment metBy(Instant when) {
        var next = next(state, room);
        next.arrived = when;
        return next.build();
    }

    Appointment held(Outcome what, int howLong) {
        var next = next(AppointmentState.HELD, room);
        next.arrived = arrived;
        next.outcome = what;
        next.minutes = howLong;
        return next.build();
    }

    Appointment nobodyCame() {
        return next(AppointmentState.NO_SHOW, room).build();
    }

    Appointment movedAway(UUID move) {
        var next = next(AppointmentState.MOVED_AWAY, null);
        next.movedBy = move;
        return next.build();
    }

    /** The same appointment at another time. */
    Appointment at(DutyId there, Period then, @Nullable RoomClaim itsRoom, @Nullable Instant until) {
        var next = next(itsRoom == null ? AppointmentState.BOOKED : AppointmentState.PENDING_ROOM, itsRoom);
        next.duty = there;
        next.time = then;
        next.deadline = until;
        return next.build();
    }

    /** The same at the same time, but elsewhere: the duty has moved. */
    Appointment elsewhere() {
        var next = new Next(this);
        next.revision = revision + 1;
        return next.build();
    }

    Appointment with(RoomClaim claim) {
        var next = new Next(this);
        next.room = claim;
        return next.build();
    }

    /** What follows: of what was recorded about it, nothing. */
    private Next next(AppointmentState then, @Nullable RoomClaim itsRoom) {
        var next = new Next(this);
        next.state = then;
        next.room = itsRoom;
        next.deadline = null;
        next.arrived = null;
        next.outcome = null;
        next.minutes = 0;
        next.cancelledBy = null;
        next.late = false;
        next.code = null;
        next.movedBy = null;
        next.revision = revision + 1;
        return next;
    }

    /** An appointment while its next step is put together. */
    private static final class Next {

        private final Appointment before;
        private DutyId duty;
        private Period time;
        private AppointmentState state;
        private @Nullable RoomClaim room;
        private @Nullable Instant deadline;
        private @Nullable Instant arrived;
        private @Nullable Outcome outcome;
        private int minutes;
        private @Nullable CancelledBy cancelledBy;
        private boolean late;
        private @Nullable String code;
        private @Nullable UUID movedBy;
        private long revision;

        Next(Appointment before) {
            this.before = before;
            this.duty = before.duty;
            this.time = before.time;
            this.state = before.state;
            this.room = before.room;
            this.deadline = before.deadline;
            this.arrived = before.arrived;
            this.outcome = before.outcome;
            this.minutes = before.minutes;
            this.cancelledBy = before.cancelledBy;
            this.late = before.late;
            this.code = before.code;
            this.movedBy = before.movedBy;
            this.revision = before.revision;
        }

        Appointment build() {
            return new Appointment(
                    before.id,
                    duty,
                    time,
                    before.field,
                    before.who,
                    before.kind,
                    before.beneficiary,
                    before.followUpOf,
                    state,
                    room,
                    deadline,
                    arrived,
                    outcome,
                    minutes,
                    cancelledBy,
                    late,
                    code,
                    movedBy,
                    revision);
        }
    }
}
