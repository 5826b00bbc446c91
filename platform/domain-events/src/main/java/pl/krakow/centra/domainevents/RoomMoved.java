package pl.krakow.centra.domainevents;

import java.util.UUID;

/** The event has another room or time than before, because it asked for it or because the centre moved the booking. */
public record RoomMoved(UUID requestId, UUID eventId, String centre, long asked, BookedRoom booked)
        implements RoomAnswer {
    public static final String TYPE = "pl.krakow.centra.booking.room-moved.v1";
}
