package pl.krakow.centra.domainevents;

import java.util.UUID;

/** The event gave its room up, and nothing is booked for it any more. */
public record RoomReleased(UUID requestId, UUID eventId, String centre, long asked) implements RoomAnswer {
    public static final String TYPE = "pl.krakow.centra.booking.room-released.v1";
}
