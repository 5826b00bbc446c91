package pl.krakow.centra.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Commits, then answers. Whoever has finished a writing command commits for everybody who is waiting by then: with one
 * client each command has a commit of its own and no other thread is involved, with many a commit covers several.
 */
final class CommitQueue {

    private final StoreFile file;
    private final Executor executor;
    private final Queue<Consumer<@Nullable RuntimeException>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock committing = new ReentrantLock();

    CommitQueue(StoreFile file, Executor executor) {
        this.file = file;
        this.executor = executor;
    }

    /**
     * To be called when the writing command is over.
     *
     * @param answer called once the command is committed, or with what kept it from being
     */
    void commit(Consumer<@Nullable RuntimeException> answer) {
        waiting.add(answer);
        commitWaiting();
    }

    private void commitWaiting() {
        if (!committing.tryLock()) {
            return; // the holder looks again after it has let go
        }
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
        if (!waiting.isEmpty()) {
            executor.execute(this::commitWaiting); // not in a loop: this thread has connections to serve
        }
    }

    private void takeWaiting(List<Consumer<@Nullable RuntimeException>> covered) {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            covered.add(next);
        }
    }
}
