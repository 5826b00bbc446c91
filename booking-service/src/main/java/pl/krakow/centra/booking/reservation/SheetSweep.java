package pl.krakow.centra.booking.reservation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;

/** Has the sheets settled every few seconds, by one of the replicas at a time. */
@Slf4j
@Component
class SheetSweep implements SmartLifecycle {

    private static final int LEASE_IN_SWEEPS = 4;

    private final SettleSheets settleSheets;
    private final Leases.Lease lease;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;

    SheetSweep(SettleSheets settleSheets, Leases leases, ReservationSettings settings) {
        this.settleSheets = settleSheets;
        this.every = settings.sweepEvery();
        this.lease = leases.on("booking-sheets", every.multipliedBy(LEASE_IN_SWEEPS));
    }

    private void sweep() {
        try {
            if (lease.hold().isPresent()) {
                settleSheets.settle();
            }
        } catch (RuntimeException e) {
            // The next sweep tries again; an exception thrown from here would end them all.
            log.warn("The sheets couldn't be settled this time", e);
        }
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sheet-sweep").factory());
        clockwork.scheduleWithFixedDelay(this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = clockwork;
        if (running != null) {
            running.shutdown();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
