package pl.krakow.centra.volunteering.rounds;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Takes up rounds that nobody works on any more. */
@Component
class RoundSweep extends Sweep {

    private final WorkOutRounds workOutRounds;

    RoundSweep(WorkOutRounds workOutRounds, Leases leases, RoundSettings settings) {
        super(leases, "volunteering-rounds", settings.sweepEvery());
        this.workOutRounds = workOutRounds;
    }

    @Override
    protected void sweep() {
        workOutRounds.workOutDue();
    }
}
