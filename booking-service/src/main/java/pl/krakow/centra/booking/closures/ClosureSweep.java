package pl.krakow.centra.booking.closures;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.kit.lease.Leases;

/**
 * Finishes closures that a crash left unfinished, closes rooms that were added to a closed centre, and sees to it that
 * what was reopened stays open. One process at a time does so, under a lease; that several did would merely be waste.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class ClosureSweep implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final Closures closures;
    private final CarryOutClosures carryOut;
    private final Leases leases;
    private @Nullable ScheduledExecutorService thread;

    @Override
    public synchronized void start() {
        var lease = leases.on("closures", LEASE);
        var sweeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("closure-sweep").factory());
        sweeping.scheduleWithFixedDelay(() -> sweep(lease), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = sweeping;
    }

    private void sweep(Leases.Lease lease) {
        try {
            if (lease.hold().isPresent()) {
                sweep();
            }
        } catch (RuntimeException e) {
            log.warn("Closures wait for the next sweep: {}", e.toString());
        }
    }

    /** Carries on with each closure that needs it; one that can't be is left for the next time. */
    void sweep() {
        for (var stored : closures.watched(AT_ONCE)) {
            carryOn(stored);
        }
    }

    private void carryOn(Stored stored) {
        try {
            carryOut.carryOn(stored);
        } catch (RuntimeException e) {
            log.warn("Closure {} waits for the next sweep: {}", stored.closure().id(), e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
