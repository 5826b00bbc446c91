package pl.krakow.centra.events.programme.domain;

import java.util.UUID;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** Names a session through every change of it, and its request for a room. */
public record SessionId(UUID value) {

    public RoomRequestId request() {
        return new RoomRequestId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
