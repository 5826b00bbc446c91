package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * What is done every few minutes: reminders, asking for consent to new regulations, and clearing away the traces of
 * letters that were sent long ago.
 */
@Component
class LetterSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final RemindOfMeetings remind;
    private final AskForConsent ask;
    private final Letters letters;
    private final LetterSettings settings;
    private final Clock clock;

    LetterSweep(
            RemindOfMeetings remind,
            AskForConsent ask,
            Letters letters,
            LetterSettings settings,
            Clock clock,
            Leases leases) {
        super(leases, "letters", PAUSE);
        this.remind = remind;
        this.ask = ask;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        remind.round();
        ask.round();
        letters.clear(clock.instant().minus(settings.tracesKept()));
    }
}
