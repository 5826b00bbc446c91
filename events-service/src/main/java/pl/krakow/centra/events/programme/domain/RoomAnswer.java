package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What booking-service last answered to an event that needs a room.
 *
 * @param asked the event's revision that it answers
 * @param version orders the answers
 * @param booked what is booked for the event
 * @param code why it was refused, as booking-service names it, or taken back
 * @param alternatives what is free instead
 */
public record RoomAnswer(
        EventId event,
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

    /** A room and time that is booked for the event. */
    public record BookedRoom(UUID bookingId, String roomId, Instant start, Instant end) {

        boolean isAt(Instant otherStart, Instant otherEnd) {
            return start.equals(otherStart) && end.equals(otherEnd);
        }
    }

    /** A room and time that could be asked for instead. */
    public record FreeRoom(String roomId, Instant start, Instant end) {}

    public RoomAnswer {
        alternatives = List.copyOf(alternatives);
    }
}
