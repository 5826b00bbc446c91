package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Time somebody has in a room, without who or why.
 *
 * @param until a claim with a deadline is nothing any more from then on
 */
public record Claim(
        RoomId room,
        TimeSlot slot,
        Duration setUp,
        Duration cleanUp,
        Kind kind,
        @Nullable Instant until) {

    /** What the time is claimed for. */
    public enum Kind {
        /** A request, which keeps nobody out. */
        REQUEST,
        /** A booking, or one that is just moving here. */
        BOOKING,
        /** Kept for a short while, for whoever is choosing or was offered it. */
        HOLD,
        /** The centre doesn't lend the room then. */
        CLOSING,
        /** Others have the equipment that would have to be carried into the room. */
        EQUIPMENT_TAKEN
    }

    static Claim of(Booking booking) {
        return new Claim(
                booking.room(),
                booking.slot(),
                booking.setUp(),
                booking.cleanUp(),
                booking.occupies() ? Kind.BOOKING : Kind.REQUEST,
                null);
    }

    static Claim of(Hold hold) {
        return new Claim(hold.room(), hold.slot(), hold.setUp(), hold.cleanUp(), Kind.HOLD, hold.until());
    }

    public static Claim of(Closing closing) {
        return new Claim(closing.room(), closing.slot(), Duration.ZERO, Duration.ZERO, Kind.CLOSING, null);
    }

    static Claim of(Arrival arrival) {
        return of(arrival.booking());
    }

    /** Whether it keeps others out. */
    public boolean firm() {
        return kind != Kind.REQUEST;
    }

    boolean countsAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    TimeSlot withBuffers() {
        return slot.widened(setUp, cleanUp);
    }
}
