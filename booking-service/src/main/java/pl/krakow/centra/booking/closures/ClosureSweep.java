package pl.krakow.centra.booking.closures;

import java.time.Duration;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Finishes closures that a crash left unfinished, closes rooms that were added to a closed centre, and sees to it that
 * what was reopened stays open.
 */
@Slf4j
@Component
class ClosureSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 200;

    private final Closures closures;
    private final CarryOutClosures carryOut;

    ClosureSweep(Closures closures, CarryOutClosures carryOut, Leases leases) {
        super(leases, "closures", PAUSE);
        this.closures = closures;
        this.carryOut = carryOut;
    }

    /** Carries on with each closure that needs it; one that can't be is left for the next time. */
    @Override
    protected void sweep() {
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
}
