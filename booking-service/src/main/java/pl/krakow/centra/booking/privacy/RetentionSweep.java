package pl.krakow.centra.booking.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.lease.Leases;

/**
 * Takes out what is older than it is kept, by one instance at a time, a little at a time. What it finds nothing more to
 * do about is looked at again after a pause.
 */
@Slf4j
@Component
@EnableConfigurationProperties(Retention.class)
public class RetentionSweep implements SmartLifecycle {

    private static final Duration HELD_FOR = Duration.ofMinutes(2);
    private static final int MOST_ROUNDS = 10_000;

    private final List<PersonalData> parts;
    private final Views views;
    private final Retention retention;
    private final Clock clock;
    private final ZoneId zone;
    private final Leases.Lease lease;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    RetentionSweep(
            ObjectProvider<PersonalData> parts,
            Views views,
            Retention retention,
            Clock clock,
            CentreCatalogue centres,
            Leases leases) {
        this.parts = parts.orderedStream().toList();
        this.views = views;
        this.retention = retention;
        this.clock = clock;
        this.zone = centres.city().zone();
        this.lease = leases.on("booking-retention", HELD_FOR);
    }

    /**
     * Sweeps until there is nothing old left or somebody else holds the lease.
     *
     * @return how much was taken out
     */
    public int sweep() {
        var now = clock.instant();
        int taken = 0;
        for (int round = 0; round < MOST_ROUNDS && lease.hold().isPresent(); round++) {
            int inThisRound = parts.stream()
                    .mapToInt(part -> part.forgetWhatIsOld(retention, now))
                    .sum();
            taken += inThisRound;
            if (inThisRound == 0) {
                var then = now.atZone(zone).minus(retention.views()).toInstant();
                return taken + views.forgetBefore(then);
            }
        }
        return taken;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("retention").start(this::sweepNowAndThen);
    }

    private void sweepNowAndThen() {
        while (running) {
            try {
                int taken = sweep();
                if (taken > 0) {
                    log.info("Took personal data out of {} documents that were older than they are kept", taken);
                }
            } catch (RuntimeException e) {
                log.warn("The sweep of old personal data failed and is repeated: {}", e.toString());
            }
            try {
                Thread.sleep(retention.pause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
