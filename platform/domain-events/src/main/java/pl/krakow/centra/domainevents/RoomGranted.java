package pl.krakow.centra.domainevents;

import java.util.UUID;

/** The event has the room it asked for. */
public record RoomGranted(UUID requestId, UUID eventId, String centre, long asked, BookedRoom booked)
        implements RoomAnswer {
    public static final String TYPE = "pl.krakow.centra.booking.room-granted.v1";
}
