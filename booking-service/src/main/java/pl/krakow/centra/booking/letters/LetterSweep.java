package pl.krakow.centra.booking.letters;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * What is done every few minutes: reminders, and asking for consent to new regulations.
 */
@Component
class LetterSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final RemindOfMeetings remind;
    private final AskForConsent ask;

    LetterSweep(RemindOfMeetings remind, AskForConsent ask, Leases leases) {
        super(leases, "letters", PAUSE);
        this.remind = remind;
        this.ask = ask;
    }

    @Override
    protected void sweep() {
        remind.round();
        ask.round();
    }
}
