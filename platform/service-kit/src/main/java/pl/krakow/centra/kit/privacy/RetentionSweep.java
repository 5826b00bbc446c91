package pl.krakow.centra.kit.privacy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Takes out what is older than it is kept, a little at a time. What it finds nothing more to do about is looked at again
 * after a pause.
 */
@Slf4j
public final class RetentionSweep extends Sweep {

    private static final int MOST_ROUNDS = 10_000;

    private final List<PersonalData> parts;
    private final Views views;
    private final Erasures erasures;
    private final PrivacySettings settings;
    private final Clock clock;
    private final ZoneId zone;

    public RetentionSweep(
            List<PersonalData> parts,
            Views views,
            Erasures erasures,
            PrivacySettings settings,
            Clock clock,
            CentreCatalogue centres,
            Leases leases) {
        super(leases, settings.name() + "-retention", settings.pause());
        this.parts = List.copyOf(parts);
        this.views = views;
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
        this.zone = centres.city().zone();
    }

    /** Sweeps until there is nothing old left. */
    @Override
    protected void sweep() {
        int taken = takeOut();
        if (taken > 0) {
            log.info("Took personal data out of {} documents that were older than they are kept", taken);
        }
    }

    private int takeOut() {
        var now = clock.instant();
        int taken = 0;
        for (int round = 0; round < MOST_ROUNDS && mayGoOn(); round++) {
            int inThisRound =
                    parts.stream().mapToInt(part -> part.forgetWhatIsOld(now)).sum();
            taken += inThisRound;
            if (inThisRound == 0) {
                var then = now.atZone(zone).minus(settings.views()).toInstant();
                return taken + views.forgetBefore(then) + erasures.forgetBefore(then);
            }
        }
        return taken;
    }
}
