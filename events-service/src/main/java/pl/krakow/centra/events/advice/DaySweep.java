package pl.krakow.centra.events.advice;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Has advisers' days settled every few seconds. */
@Component
class DaySweep extends Sweep {

    private final SettleDays settleDays;

    DaySweep(SettleDays settleDays, Leases leases, AdviceSettings settings) {
        super(leases, "events-adviser-days", settings.sweepEvery());
        this.settleDays = settleDays;
    }

    @Override
    protected void sweep() {
        settleDays.settle();
    }
}
