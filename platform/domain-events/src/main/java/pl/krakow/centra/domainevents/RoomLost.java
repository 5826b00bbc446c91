package pl.krakow.centra.domainevents;

import java.util.List;
import java.util.UUID;

/**
 * The centre took back the room that was booked for the event.
 *
 * @param alternatives what is free instead
 */
public record RoomLost(
        UUID requestId, UUID eventId, String centre, long asked, Cause cause, List<FreeRoom> alternatives)
        implements RoomAnswer {
    public static final String TYPE = "pl.krakow.centra.booking.room-lost.v1";

    /** What became of the booking. */
    public enum Cause {
        CANCELLED,
        WITHDRAWN
    }

    public RoomLost {
        alternatives = List.copyOf(alternatives);
    }
}
