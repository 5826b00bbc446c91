package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

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
        var known = remembered.get(key);
        if (known != null && known.isOf(clock.instant())) {
            return known.value();
        }
        return remembered.compute(key, this::readUnlessSomebodyHas).value();
    }

    /** Of those who find that nothing is remembered any more one reads, for all of them. */
    private Remembered<V> readUnlessSomebodyHas(K key, @Nullable Remembered<V> known) {
        var now = clock.instant();
        return known != null && known.isOf(now) ? known : new Remembered<>(reader.apply(key), now);
    }

    /** Reads anew the next time. */
    public void forget(K key) {
        remembered.remove(key);
    }

    private record Remembered<V>(V value, Instant readAt) {

        /** A clock that was put back makes nothing last longer. */
        boolean isOf(Instant now) {
            return readAt.plus(SPAN).isAfter(now) && !readAt.isAfter(now);
        }
    }
}
