package pl.krakow.centra.kit.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Work that is done again and again by one instance of a service at a time: what a crash left half done is finished, what
 * is due is sent, what is old is cleared away.
 *
 * <p>The first round follows the start, the next ones a pause each; {@link #wake} shortens the pause. A round that fails is
 * logged and done again after the next pause. Instances take turns by a lease; should a round outlast it, another instance
 * may begin one too, so a round must do no harm when it is done twice, and a long one asks {@link #mayGoOn} between its
 * steps. Stopping waits for the step that runs, not longer than a few seconds, and interrupts nothing.
 */
public abstract class Sweep implements SmartLifecycle {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(30);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(5);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String work;
    private final Duration pause;
    private final Leases.Lease lease;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /**
     * @param work names the lease and the thread: the same in all instances, unique within the service's store
     * @param pause between the end of a round and the next one
     */
    protected Sweep(Leases leases, String work, Duration pause) {
        this.work = work;
        this.pause = pause;
        var twoPauses = pause.multipliedBy(2);
        this.lease = leases.on(work, twoPauses.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : twoPauses);
    }

    /** One round. Only called while this instance holds the lease. */
    protected abstract void sweep();

    /** Whether this instance still holds the lease and is to go on. */
    protected final synchronized boolean mayGoOn() {
        return !stopping && lease.hold().isPresent();
    }

    /**
     * Takes a step with each of them, as long as this instance may go on. One it fails with doesn't keep the others from theirs:
     * that is logged, and it comes again in a later round. While the store is away the round ends.
     */
    protected final <T> void withEach(Collection<T> several, Consumer<? super T> step) {
        for (var each : several) {
            if (!mayGoOn()) {
                return;
            }
            try {
                step.accept(each);
            } catch (DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                log.warn("{} leaves one of them for its next round", work, e);
            }
        }
    }

    /** Has the next round begin at once. Never blocks. */
    public final void wake() {
        wakes.release();
    }

    private void work() {
        try {
            while (!stopping) {
                round();
                if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            if (mayGoOn()) {
                sweep();
            }
        } catch (DataAccessException e) {
            // The store is away: that is said elsewhere, at length.
            log.warn("{} waits for its next round: {}", work, e.toString());
        } catch (RuntimeException e) {
            log.warn("{} waits for its next round", work, e);
        }
    }

    @Override
    public final void start() {
        stopping = false;
        thread = Thread.ofVirtual().name(work).start(this::work);
    }

    @Override
    public final void stop() {
        stopping = true;
        wake();
        var working = thread;
        if (working != null) {
            try {
                working.join(STOPPED_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
