package pl.krakow.centra.booking.reservation;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Has the sheets settled every few seconds. */
@Component
class SheetSweep extends Sweep {

    private final SettleSheets settleSheets;

    SheetSweep(SettleSheets settleSheets, Leases leases, ReservationSettings settings) {
        super(leases, "booking-sheets", settings.sweepEvery());
        this.settleSheets = settleSheets;
    }

    @Override
    protected void sweep() {
        settleSheets.settle();
    }
}
