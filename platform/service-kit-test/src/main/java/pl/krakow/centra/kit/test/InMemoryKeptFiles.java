package pl.krakow.centra.kit.test;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import pl.krakow.centra.kit.file.domain.KeptFiles;

/** Files in a map. */
public final class InMemoryKeptFiles implements KeptFiles {

    private final Map<UUID, Kept> all = new HashMap<>();

    private record Kept(String owner, byte[] bytes, Instant at) {}

    @Override
    public synchronized void put(String owner, UUID file, byte[] bytes, Instant now) {
        all.put(file, new Kept(owner, bytes.clone(), now));
    }

    @Override
    public synchronized boolean read(String owner, UUID file, Consumer<byte[]> part) {
        var kept = all.get(file);
        if (kept == null || !kept.owner.equals(owner)) {
            return false;
        }
        part.accept(kept.bytes.clone());
        return true;
    }

    @Override
    public synchronized void remove(String owner, Set<UUID> files) {
        all.entrySet().removeIf(kept -> kept.getValue().owner.equals(owner) && files.contains(kept.getKey()));
    }

    @Override
    public synchronized void removeAllBut(String owner, Set<UUID> shown, Instant before) {
        all.entrySet()
                .removeIf(kept -> kept.getValue().owner.equals(owner)
                        && !shown.contains(kept.getKey())
                        && kept.getValue().at.isBefore(before));
    }
}
