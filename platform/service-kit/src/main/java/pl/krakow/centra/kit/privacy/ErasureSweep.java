package pl.krakow.centra.kit.privacy;

import java.time.Clock;
import java.time.Duration;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Carries on the erasures that a crash left unfinished, whether or not the person asks again. */
@Slf4j
public final class ErasureSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 20;

    private final Erasures erasures;
    private final MyData myData;
    private final Clock clock;

    public ErasureSweep(Erasures erasures, MyData myData, PrivacySettings settings, Clock clock, Leases leases) {
        super(leases, settings.name() + "-erasures", PAUSE);
        this.erasures = erasures;
        this.myData = myData;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        for (var erasure : erasures.overdue(clock.instant(), AT_A_TIME)) {
            if (!mayGoOn()) {
                return;
            }
            erasures.putOff(erasure, clock.instant());
            try {
                myData.carryOn(erasure);
                log.info("Carried on an erasure that had been left unfinished");
            } catch (RuntimeException e) {
                log.warn("An erasure couldn't be carried on and will be tried again", e);
            }
        }
    }
}
