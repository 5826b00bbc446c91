package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.kit.lease.Leases;

/**
 * What is done every few minutes by one instance at a time, under a lease: reminders, asking for consent to new
 * regulations, and clearing away the traces of letters
 * that were sent long ago. Two instances at once would do no harm, only work.
 */
@Slf4j
@Component
class LetterRounds implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration FIRST_AFTER = Duration.ofSeconds(20);

    private final RemindOfMeetings remind;
    private final AskForConsent ask;
    private final Letters letters;
    private final LetterSettings settings;
    private final Clock clock;
    private final Leases.Lease lease;
    private @Nullable ScheduledExecutorService executor;

    LetterRounds(
            RemindOfMeetings remind,
            AskForConsent ask,
            Letters letters,
            LetterSettings settings,
            Clock clock,
            Leases leases) {
        this.remind = remind;
        this.ask = ask;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.lease = leases.on("letters", EVERY.multipliedBy(2));
    }

    void round() {
        try {
            if (lease.hold().isPresent()) {
                remind.round();
                ask.round();
                letters.clear(clock.instant().minus(settings.tracesKept()));
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Reminders and the like wait for the next round: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("letter-rounds").daemon().factory());
        started.scheduleWithFixedDelay(this::round, FIRST_AFTER.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        executor = started;
    }

    @Override
    public void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
