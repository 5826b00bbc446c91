package pl.krakow.centra.booking.fairness;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who write in one ledger do it one after the other within this process. Merely saves attempts: what keeps
 * something from being promised twice is the version a ledger is saved with.
 */
interface LedgerTurns {

    /** Everybody at once. */
    LedgerTurns NONE = new LedgerTurns() {
        @Override
        public <R> R inTurn(Object ledger, Supplier<R> work) {
            return work.get();
        }
    };

    <R> R inTurn(Object ledger, Supplier<R> work);

    /** One after the other; ledgers that share one of the locks wait for each other too. */
    final class Queued implements LedgerTurns {

        private static final int LOCKS = 256;
        private static final long PATIENCE_IN_SECONDS = 2;

        private final ReentrantLock[] locks =
                Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

        @Override
        public <R> R inTurn(Object ledger, Supplier<R> work) {
            var lock = locks[Math.floorMod(ledger.hashCode(), LOCKS)];
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
