package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.EmailAddress;
import pl.krakow.centra.booking.letters.domain.Letter;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.booking.letters.domain.Letters.Claim;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.wording.Wording;

/**
 * One thread that sends what is due, one mail at a time: at once when a letter is written here, else within
 * {@link LetterSettings#every}. While the mail server is away it tries again with growing pauses; nothing is lost, and a
 * letter is given up only when it is of no use any more.
 *
 * <p><b>How often a letter arrives.</b> A letter is claimed with a lease before it is sent and marked after the server said
 * 250. A crash before the server was asked, or while it was, leaves a claim that runs out; then the letter is sent, once. Only
 * a crash (or a store that is away) between the server's 250 and the mark, some milliseconds, makes a second copy when the
 * lease has run out: from the outside the two can't be told apart, and a confirmation too many is better than none. The copy has
 * the same {@code Message-ID}, by which many mail systems drop it, and its calendar the same UID and SEQUENCE, which changes
 * nothing. A letter is never lost.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class Postman implements SmartLifecycle {

    private static final int ROUND = 50;
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(1);
    private static final long STOPPED_WITHIN_SECONDS = 5;

    private final Letters letters;
    private final Contacts contacts;
    private final CentreCatalogue centres;
    private final Print print;
    private final Post post;
    private final LetterSettings settings;
    private final Clock clock;

    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /** There is something to send. Never blocks. */
    public void wake() {
        wakes.release();
    }

    /**
     * Sends what is due.
     *
     * @return whether the mail server could be asked
     */
    public boolean round() {
        for (var id : letters.due(clock.instant(), ROUND)) {
            var now = clock.instant();
            var claim = letters.claim(id, now, now.plus(settings.lease()));
            if (claim.isPresent() && !deliver(claim.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean deliver(Claim claim) {
        var letter = claim.letter();
        var now = clock.instant();
        if (!letter.isUseful(now)
                || letter.written().plus(settings.giveUpAfter()).isBefore(now)) {
            letters.giveUp(claim, "of no use any more", now);
            return true;
        }
        var recipient = recipient(letter);
        if (recipient.isEmpty()) {
            letters.giveUp(claim, "no address for it", now);
            return true;
        }
        return switch (post.send(print.mail(letter, recipient.get()))) {
            case Post.Outcome.Taken() -> {
                letters.sent(claim, clock.instant());
                log.debug("Letter {} ({}) is sent", letter.id(), letter.kind());
                yield true;
            }
            case Post.Outcome.NotNow(var why) -> {
                putOff(claim, why);
                yield true;
            }
            case Post.Outcome.Away(var why) -> {
                putOff(claim, why);
                yield false;
            }
            case Post.Outcome.Never(var why) -> {
                log.warn("Letter {} ({}) will never arrive: {}", letter.id(), letter.kind(), why);
                letters.giveUp(claim, why, clock.instant());
                yield true;
            }
        };
    }

    private void putOff(Claim claim, String why) {
        var due = clock.instant().plus(settings.pauseAfter(claim.earlierAttempts()));
        log.info("Letter {} waits until {}: {}", claim.letter().id(), due, why);
        letters.putOff(claim, due);
    }

    /** Where it goes and in which language, as the reader wishes now. */
    private Optional<Recipient> recipient(Letter letter) {
        var known = letter.reader().address();
        if (known != null) {
            return Optional.of(new Recipient(known, languageOf(letter.centre()), false));
        }
        return contacts.find(letter.reader().subject())
                .flatMap(contact ->
                        address(letter, contact).map(address -> new Recipient(address, contact.language(), true)));
    }

    private static Optional<EmailAddress> address(Letter letter, Contact contact) {
        return letter.kind() == LetterKind.ADDRESS_CODE
                ? Optional.ofNullable(contact.pending()).map(Contact.Pending::address)
                : contact.addressFor(letter.kind().topic());
    }

    /** The first language of the centre: nobody has said another one. */
    private String languageOf(String slug) {
        return CentreId.parse(slug)
                .flatMap(centres::find)
                .flatMap(centre -> centre.languages().stream().findFirst())
                .orElse(Wording.POLISH)
                .getLanguage();
    }

    private void work() {
        var pause = settings.every();
        while (running) {
            try {
                wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
                pause = round() ? settings.every() : longer(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("Letters can't be sent now: {}", e.getClass().getSimpleName());
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_ABSENCE) < 0 ? longer : LONGEST_ABSENCE;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("letters").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        var working = thread;
        wake();
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(STOPPED_WITHIN_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
