package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Has advisers' days settled every few seconds, and looks every few minutes whether somebody is to be reminded. */
@Component
class DaySweep extends Sweep {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    private final SettleDays settleDays;
    private final RemindOfAppointments remind;
    private final Clock clock;
    private Instant reminded = Instant.EPOCH;

    DaySweep(SettleDays settleDays, RemindOfAppointments remind, Leases leases, AdviceSettings settings, Clock clock) {
        super(leases, "events-adviser-days", settings.sweepEvery());
        this.settleDays = settleDays;
        this.remind = remind;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        settleDays.settle();
        var now = clock.instant();
        if (reminded.plus(BETWEEN_REMINDERS).isBefore(now)) {
            remind.round();
            reminded = now;
        }
    }
}
