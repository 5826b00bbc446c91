package pl.krakow.centra.events.rooms.domain;

import java.util.UUID;

/** Names one request for a room, through every change of it. The answers name it too. */
public record RoomRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
