package pl.krakow.centra.kit.race;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who want to write one document, a day sheet, a roster or a ledger, do it one after the other within this process, so
 * that they don't waste attempts against each other. Merely saves work: other processes don't take part, who waited too
 * long goes ahead anyway, and what keeps anything from being given twice is the version the document is saved with.
 */
public interface Turns {

    /** Everybody at once. */
    Turns NONE = new Turns() {
        @Override
        public <R> R inTurn(Object key, Supplier<R> work) {
            return work.get();
        }
    };

    <R> R inTurn(Object key, Supplier<R> work);

    /** One after the other; keys that share one of the locks wait for each other too. */
    final class Queued implements Turns {

        private static final int LOCKS = 512;
        private static final long PATIENCE_IN_SECONDS = 2;

        private final ReentrantLock[] locks =
                Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

        @Override
        public <R> R inTurn(Object key, Supplier<R> work) {
            var lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
            boolean mine = waitFor(lock);
            try {
                return work.get();
            } finally {
                if (mine) {
                    lock.unlock();
                }
            }
        }

        private static boolean waitFor(ReentrantLock lock) {
            try {
                return lock.tryLock(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
