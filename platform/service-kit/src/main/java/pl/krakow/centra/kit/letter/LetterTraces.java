package pl.krakow.centra.kit.letter;

import java.time.Clock;
import java.time.Duration;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Clears away the traces of letters that were sent long ago, and of who was forgotten a moment ago. */
public final class LetterTraces extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Letters letters;
    private final LetterSettings settings;
    private final Clock clock;

    public LetterTraces(Letters letters, LetterSettings settings, Clock clock, Leases leases) {
        super(leases, "letter-traces", PAUSE);
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        letters.clear(clock.instant().minus(settings.tracesKept()));
    }
}
