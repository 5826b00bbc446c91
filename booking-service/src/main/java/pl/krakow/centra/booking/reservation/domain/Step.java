package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Something that happened to a booking: who did it, when, and why. Steps are only ever added.
 *
 * @param by the subject of the person who acted
 * @param reason what the person affected is told
 * @param late whether a user cancelled too late for the slot to be of use to others
 * @param from where the booking was until then, when it was moved
 */
public record Step(
        Kind kind,
        String by,
        Instant at,
        @Nullable String reason,
        boolean late,
        @Nullable Place from) {

    /** A room and a time in it. */
    public record Place(RoomId room, TimeSlot slot) {}

    /** What a step did to the booking. */
    public enum Kind {
        REQUESTED(BookingState.REQUESTED),
        CONFIRMED(BookingState.CONFIRMED),
        DECLINED(BookingState.DECLINED),
        CANCELLED_BY_USER(BookingState.CANCELLED),
        CANCELLED_BY_CENTRE(BookingState.CANCELLED),
        WITHDRAWN(BookingState.WITHDRAWN),
        CHECKED_IN(BookingState.CHECKED_IN),
        COMPLETED(BookingState.COMPLETED),
        NO_SHOW(BookingState.NO_SHOW),
        /** What the meeting is about, or for how many, was changed; its state stays. */
        CHANGED(null),
        /** Another room or time; its state stays. */
        MOVED(null),
        /** Left this day sheet for another one. */
        MOVED_AWAY(BookingState.MOVED);

        private static final Set<Kind> DONE_BY_USERS_TOO = EnumSet.of(CANCELLED_BY_USER, CHANGED, MOVED, MOVED_AWAY);

        private final @Nullable BookingState leadsTo;

        Kind(@Nullable BookingState leadsTo) {
            this.leadsTo = leadsTo;
        }

        /** The state after it; nothing when the state stays what it was. */
        public Optional<BookingState> leadsTo() {
            return Optional.ofNullable(leadsTo);
        }

        /** Whether users do it to a booking that is there already; everything else is for staff. */
        boolean isDoneByUsersToo() {
            return DONE_BY_USERS_TOO.contains(this);
        }
    }

    Step withoutReason() {
        return new Step(kind, by, at, null, late, from);
    }

    Step by(String other) {
        return new Step(kind, other, at, reason, late, from);
    }

    static Step of(Kind kind, String by, Instant at) {
        return because(kind, by, null, at);
    }

    static Step because(Kind kind, String by, @Nullable String reason, Instant at) {
        return new Step(kind, by, at, reason, false, null);
    }
}
