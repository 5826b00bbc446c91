package pl.krakow.centra.local.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Commits, then answers. Whoever has finished a writing command commits for everybody who is waiting by then: with one
 * client each command has a commit of its own and no other thread is involved, with many a commit covers several.
 *
 * <p>A commit writes every page on the way from what was changed to the roots of all indexes, so that ten commands in one
 * cost little more than two. While several connections write, commits therefore begin {@link #GATHERING} apart at least;
 * who comes in between waits for the next one. A connection that writes alone never waits.
 */
final class CommitQueue {

    static final Duration GATHERING = Duration.ofMillis(1);

    /** How long after two connections wrote at once the next command expects company. */
    private static final Duration CROWDED = Duration.ofMillis(20);

    private final StoreFile file;
    private final ScheduledExecutorService executor;
    private final Queue<Consumer<@Nullable RuntimeException>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicReference<@Nullable Written> last = new AtomicReference<>();
    private volatile long lastCommit = System.nanoTime() - GATHERING.toNanos();
    private volatile long crowdedUntil = System.nanoTime();

    /** Who wrote, and when. */
    private record Written(Object connection, long at) {}

    CommitQueue(StoreFile file, ScheduledExecutorService executor) {
        this.file = file;
        this.executor = executor;
    }

    /**
     * To be called when the writing command is over.
     *
     * @param connection that the command came from
     * @param answer called once the command is on the file, or with what kept it from getting there
     */
    void commit(Object connection, Consumer<@Nullable RuntimeException> answer) {
        waiting.add(answer);
        long now = System.nanoTime();
        long pause = lastCommit + GATHERING.toNanos() - now;
        if (!expectsCompany(connection, now) || pause <= 0) {
            commitWaiting();
        } else if (announced.compareAndSet(false, true)) {
            executor.schedule(this::commitAnnounced, pause, TimeUnit.NANOSECONDS);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a connection is itself
    private boolean expectsCompany(Object connection, long now) {
        var before = last.getAndSet(new Written(connection, now));
        if (before != null && before.connection() != connection && now - before.at() < GATHERING.toNanos()) {
            crowdedUntil = now + CROWDED.toNanos();
        }
        return crowdedUntil - now > 0;
    }

    private void commitAnnounced() {
        announced.set(false);
        commitWaiting();
    }

    private void commitWaiting() {
        if (!committing.tryLock()) {
            return; // the holder looks again after it has let go
        }
        lastCommit = System.nanoTime();
        List<Consumer<@Nullable RuntimeException>> covered = new ArrayList<>();
        RuntimeException failure = null;
        try {
            file.commit(() -> takeWaiting(covered));
            file.compactWhenDue();
        } catch (RuntimeException e) {
            failure = e;
            takeWaiting(covered);
        } finally {
            committing.unlock();
        }
        for (Consumer<@Nullable RuntimeException> answer : covered) {
            answer.accept(failure);
        }
        if (!waiting.isEmpty() && !announced.get()) {
            executor.execute(this::commitWaiting); // not in a loop: this thread has connections to serve
        }
    }

    private void takeWaiting(List<Consumer<@Nullable RuntimeException>> covered) {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            covered.add(next);
        }
    }
}
