package pl.krakow.centra.events.publicapi;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PublicEye;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Shows what changed as soon as this instance announced something, and else every few seconds. */
@Component
class ShowcaseSweep extends Sweep implements PublicEye {

    private static final int MOST_ROUNDS = 500;

    private final ShowChanges showChanges;

    ShowcaseSweep(Leases leases, ShowChanges showChanges, PublicApiSettings settings) {
        super(leases, "events-showcase", settings.lookEvery());
        this.showChanges = showChanges;
    }

    @Override
    protected void sweep() {
        for (int round = 0; round < MOST_ROUNDS && mayGoOn() && showChanges.round(); round++) {
            // until nothing is left
        }
    }

    @Override
    public void look() {
        wake();
    }
}
