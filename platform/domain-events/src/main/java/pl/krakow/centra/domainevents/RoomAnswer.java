package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Where an event's {@link EventRoomRequested request for a room} stands. The request is the aggregate: its answers are
 * ordered by their version, and each says everything.
 */
public sealed interface RoomAnswer extends DomainEvent
        permits RoomGranted, RoomMoved, RoomRefused, RoomReleased, RoomLost {

    UUID requestId();

    UUID eventId();

    /** The version of the news from the event that this answers; what the event said later is not in it. */
    long asked();

    @Override
    default String subject() {
        return requestId().toString();
    }

    /** A room and time that is booked for the event. */
    record BookedRoom(UUID bookingId, String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** A room and time that could be asked for instead. */
    record FreeRoom(String roomId, OffsetDateTime start, OffsetDateTime end) {}
}
