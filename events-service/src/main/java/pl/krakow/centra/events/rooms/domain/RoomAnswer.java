package pl.krakow.centra.events.rooms.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What booking-service last answered to a request for a room.
 *
 * @param holder what needs the room
 * @param asked the holder's revision that it answers
 * @param version orders the answers
 * @param booked what is booked for it
 * @param code why it was refused, as booking-service names it, or taken back
 * @param alternatives what is free instead
 */
public record RoomAnswer(
        RoomRequestId request,
        UUID holder,
        String centre,
        long asked,
        long version,
        Kind kind,
        @Nullable BookedRoom booked,
        @Nullable String code,
        List<FreeRoom> alternatives) {

    /** What sort of answer it is. */
    public enum Kind {
        GRANTED,
        MOVED,
        REFUSED,
        RELEASED,
        LOST
    }

    /** A room and time that is booked. */
    public record BookedRoom(UUID bookingId, String roomId, Instant start, Instant end) {}

    /** A room and time that could be asked for instead. */
    public record FreeRoom(String roomId, Instant start, Instant end) {}

    public RoomAnswer {
        alternatives = List.copyOf(alternatives);
    }
}
