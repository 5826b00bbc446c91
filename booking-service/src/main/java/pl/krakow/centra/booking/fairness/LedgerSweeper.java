package pl.krakow.centra.booking.fairness;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;

/** Sweeps from time to time, one replica at a time. */
@Slf4j
@Component
final class LedgerSweeper implements SmartLifecycle {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final SweepLedgers sweepLedgers;
    private final Leases.Lease lease;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    LedgerSweeper(SweepLedgers sweepLedgers, Leases leases, FairnessSettings settings) {
        this.sweepLedgers = sweepLedgers;
        this.lease = leases.on("booking-ledgers", LEASE);
        this.every = settings.sweepEvery();
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("ledger-sweep").factory());
        started.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    private void sweep() {
        try {
            if (lease.hold().isPresent()) {
                sweepLedgers.sweep();
            }
        } catch (RuntimeException e) {
            log.warn("Ledgers could not be swept, it will be tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        var running = timer;
        if (running != null) {
            running.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
