package pl.krakow.centra.kit.reading;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads for many at once: who asks while a read is under way waits for the next one, which brings what all of them asked
 * for. Who asks alone reads at once. A trip to the store costs both sides more than what it brings.
 *
 * <p>Nothing is remembered: whatever is answered was read after it was asked for. Nobody is held up by a read that hangs:
 * who has waited for {@link #PATIENCE} reads alone.
 */
public final class JointReads<K, V> {

    public static final Duration PATIENCE = Duration.ofMillis(100);

    private final Function<Set<K>, Map<K, V>> read;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean underWay;
    private @Nullable Trip<K, V> next;

    /** @param read what there is of what was asked for */
    public JointReads(Function<Set<K>, Map<K, V>> read) {
        this(read, PATIENCE);
    }

    JointReads(Function<Set<K>, Map<K, V>> read, Duration patience) {
        this.read = read;
        this.patience = patience;
    }

    /** Those who read together: the first of them does, when it is their turn. */
    private static final class Trip<K, V> {
        private final Set<K> wanted = new LinkedHashSet<>();
        private int asking;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<Map<K, V>> brought = new CompletableFuture<>();
    }

    /** What there is under this key; what the read failed with is thrown. */
    public Optional<V> get(K key) {
        Trip<K, V> trip;
        boolean first;
        lock.lock();
        try {
            trip = next;
            first = trip == null;
            if (trip == null) {
                trip = new Trip<>();
                if (underWay) {
                    next = trip;
                } else {
                    underWay = true;
                    trip.turn.complete(true);
                }
            }
            trip.wanted.add(key);
            trip.asking++;
        } finally {
            lock.unlock();
        }
        if (first) {
            within(trip.turn);
            go(trip);
        }
        var brought = within(trip.brought);
        return Optional.ofNullable((brought == null ? read.apply(Set.of(key)) : brought).get(key));
    }

    private void go(Trip<K, V> trip) {
        lock.lock();
        try {
            if (next == trip) {
                next = null; // who comes from here on wasn't thought of
            }
        } finally {
            lock.unlock();
        }
        try {
            trip.brought.complete(read.apply(trip.wanted));
        } catch (RuntimeException | Error e) {
            trip.brought.completeExceptionally(e);
        } finally {
            over();
        }
    }

    private void over() {
        Trip<K, V> following;
        lock.lock();
        try {
            following = next;
            underWay = following != null;
        } finally {
            lock.unlock();
        }
        if (following != null) {
            following.turn.complete(true);
        }
    }

    /** How many wait for the read that is under way to end. */
    int waiting() {
        lock.lock();
        try {
            return next == null ? 0 : next.asking;
        } finally {
            lock.unlock();
        }
    }

    /** Null when it took too long. */
    private <T> @Nullable T within(CompletableFuture<T> awaited) {
        try {
            return awaited.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
