package pl.krakow.centra.booking.closures.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Closures in a map. */
public final class InMemoryClosures implements Closures {

    private final Map<ClosureId, Stored> all = new HashMap<>();
    private final Map<ClosureId, Instant> watched = new HashMap<>();

    @Override
    public synchronized boolean add(Closure closure, @Nullable Instant watchUntil) {
        if (all.containsKey(closure.id())) {
            return false;
        }
        put(closure, 1, watchUntil);
        return true;
    }

    @Override
    public synchronized Optional<Stored> find(String centre, ClosureId id) {
        return Optional.ofNullable(all.get(id))
                .filter(stored -> stored.closure().plan().centre().equals(centre));
    }

    @Override
    public synchronized boolean save(Closure closure, long seen, @Nullable Instant watchUntil) {
        var stored = all.get(closure.id());
        if (stored == null || stored.revision() != seen) {
            return false;
        }
        put(closure, seen + 1, watchUntil);
        return true;
    }

    private void put(Closure closure, long revision, @Nullable Instant watchUntil) {
        all.put(closure.id(), new Stored(closure, revision));
        if (watchUntil == null) {
            watched.remove(closure.id());
        } else {
            watched.put(closure.id(), watchUntil);
        }
    }

    @Override
    public synchronized List<Stored> watched(int most) {
        return watched.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .flatMap(entry -> Optional.ofNullable(all.get(entry.getKey())).stream())
                .toList();
    }

    @Override
    public synchronized List<Stored> lasting(String centre, LocalDate from) {
        return all.values().stream()
                .filter(stored -> stored.closure().plan().centre().equals(centre))
                .filter(stored -> !stored.closure().plan().to().isBefore(from))
                .sorted(Comparator.comparing(stored -> stored.closure().plan().from()))
                .toList();
    }
}
