package pl.krakow.centra.booking.fairness;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Has the ledgers swept every few seconds. */
@Component
class LedgerSweep extends Sweep {

    private final SweepLedgers sweepLedgers;

    LedgerSweep(SweepLedgers sweepLedgers, Leases leases, FairnessSettings settings) {
        super(leases, "booking-ledgers", settings.sweepEvery());
        this.sweepLedgers = sweepLedgers;
    }

    @Override
    protected void sweep() {
        sweepLedgers.sweep();
    }
}
