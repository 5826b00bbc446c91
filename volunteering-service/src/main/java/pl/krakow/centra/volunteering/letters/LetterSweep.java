package pl.krakow.centra.volunteering.letters;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Has volunteers reminded, within ten minutes of the hour. */
@Component
class LetterSweep extends Sweep {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final RemindOfShifts remindOfShifts;

    LetterSweep(RemindOfShifts remindOfShifts, Leases leases) {
        super(leases, "volunteering-reminders", EVERY);
        this.remindOfShifts = remindOfShifts;
    }

    @Override
    protected void sweep() {
        remindOfShifts.round();
    }
}
