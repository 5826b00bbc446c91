package pl.krakow.centra.booking.rooms.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pictures in a map. */
final class InMemoryPictures implements PictureStore {

    private final Map<UUID, Stored> all = new HashMap<>();

    private record Stored(RoomId room, byte[] bytes, Instant at) {}

    @Override
    public synchronized void put(RoomId room, UUID id, byte[] bytes, Instant now) {
        all.putIfAbsent(id, new Stored(room, bytes.clone(), now));
    }

    @Override
    public synchronized Optional<byte[]> find(RoomId room, UUID id) {
        return Optional.ofNullable(all.get(id))
                .filter(stored -> stored.room().equals(room))
                .map(Stored::bytes);
    }

    @Override
    public synchronized void remove(RoomId room, UUID id) {
        if (find(room, id).isPresent()) {
            all.remove(id);
        }
    }

    @Override
    public synchronized void removeAllBut(RoomId room, Set<UUID> shown, Instant before) {
        all.entrySet()
                .removeIf(entry -> entry.getValue().room().equals(room)
                        && !shown.contains(entry.getKey())
                        && entry.getValue().at().isBefore(before));
    }
}
