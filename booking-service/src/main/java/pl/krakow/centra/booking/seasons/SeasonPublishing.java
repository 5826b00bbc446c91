package pl.krakow.centra.booking.seasons;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.kit.lease.Leases;

/**
 * Publishes seasons, one after the other, in one thread of one replica at a time. Whoever asks for it wakes it; what a
 * crash left half done is taken up by the next sweep of whichever replica holds the lease.
 */
@Slf4j
@Component
public class SeasonPublishing implements SmartLifecycle {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SWEEP = Duration.ofSeconds(20);

    private final PublishSeason publishSeason;
    private final Seasons seasons;
    private final Leases.Lease lease;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    SeasonPublishing(PublishSeason publishSeason, Seasons seasons, Leases leases) {
        this.publishSeason = publishSeason;
        this.seasons = seasons;
        this.lease = leases.on("season-publishing", LEASE);
    }

    /** Somebody asked; not waiting for the next sweep. */
    public void wake() {
        woken.release();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("season-publishing").start(this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (!stopping) {
            try {
                sweep();
                if (woken.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    log.warn("Publishing seasons failed, it is tried again", e);
                    pause();
                }
            }
        }
    }

    private void sweep() {
        for (var season : seasons.publishing()) {
            if (!mayGoOn()) {
                return;
            }
            publishSeason.goOn(season, this::mayGoOn);
        }
    }

    private boolean mayGoOn() {
        return !stopping && lease.hold().isPresent();
    }

    private void pause() {
        try {
            if (woken.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
