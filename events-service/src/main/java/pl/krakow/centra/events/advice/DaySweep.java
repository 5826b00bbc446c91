package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Has advisers' days settled every few seconds, and what is free offered to who waits; looks every few minutes whether somebody is
 * to be reminded, or an adviser to have their list.
 */
@Component
class DaySweep extends Sweep {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    private final SettleDays settleDays;
    private final KeepWishes keepWishes;
    private final AdviceLinks links;
    private final RemindOfAppointments remind;
    private final TellAdvisers tellAdvisers;
    private final Clock clock;
    private Instant reminded = Instant.EPOCH;

    DaySweep(
            SettleDays settleDays,
            KeepWishes keepWishes,
            AdviceLinks links,
            RemindOfAppointments remind,
            TellAdvisers tellAdvisers,
            Leases leases,
            AdviceSettings settings,
            Clock clock) {
        super(leases, "events-adviser-days", settings.sweepEvery());
        this.settleDays = settleDays;
        this.keepWishes = keepWishes;
        this.links = links;
        this.remind = remind;
        this.tellAdvisers = tellAdvisers;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        settleDays.settle();
        keepWishes.round();
        var now = clock.instant();
        if (reminded.plus(BETWEEN_REMINDERS).isBefore(now)) {
            remind.round();
            tellAdvisers.round();
            links.forgetWhatOpensNothing(now);
            reminded = now;
        }
    }
}
