package pl.krakow.centra.booking.rooms.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bytes of pictures. Which of them a room shows, the room says. */
public interface PictureStore {

    /** Saves them unless there are some of that id. */
    void put(RoomId room, UUID id, byte[] bytes, Instant now);

    Optional<byte[]> find(RoomId room, UUID id);

    void remove(RoomId room, UUID id);

    /** Removes those of a room that it doesn't show, as far as they were put before that moment. */
    void removeAllBut(RoomId room, Set<UUID> shown, Instant before);
}
