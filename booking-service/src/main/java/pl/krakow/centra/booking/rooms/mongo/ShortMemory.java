package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;

/**
 * Remembers what was read for a few seconds. For what describes a room, never for what decides whether it is free: that
 * is on the day sheet alone.
 */
@RequiredArgsConstructor
public final class ShortMemory<K, V> {

    public static final Duration SPAN = Duration.ofSeconds(5);

    private final Clock clock;
    private final Function<K, V> reader;
    private final Map<K, Remembered<V>> remembered = new ConcurrentHashMap<>();

    public V get(K key) {
        var now = clock.instant();
        var known = remembered.get(key);
        if (known != null
                && known.readAt().plus(SPAN).isAfter(now)
                && !known.readAt().isAfter(now)) {
            return known.value();
        }
        var value = reader.apply(key);
        remembered.put(key, new Remembered<>(value, now));
        return value;
    }

    /** Reads anew the next time. */
    public void forget(K key) {
        remembered.remove(key);
    }

    private record Remembered<V>(V value, Instant readAt) {}
}
