package pl.krakow.centra.kit.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import pl.krakow.centra.kit.calendar.ICalendar;
import pl.krakow.centra.kit.calendar.ICalendar.Party;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.letter.Letters.Claim;
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
@RequiredArgsConstructor
public final class Postman implements SmartLifecycle {

    private static final int ROUND = 50;
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(1);
    private static final long STOPPED_WITHIN_SECONDS = 5;

    private final Letters letters;
    private final AddressBook addresses;
    private final Presses presses;
    private final CentreCatalogue centres;
    private final CentreSites sites;
    private final ICalendar calendars;
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
        Post.Mail mail;
        try {
            mail = mail(letter, recipient.get());
        } catch (RuntimeException e) {
            log.warn("Letter {} ({}) can't be printed", letter.id(), letter.kind(), e);
            putOff(claim, "it can't be printed");
            return true;
        }
        return switch (post.send(mail)) {
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

    private Post.Mail mail(Letter<?> letter, Recipient recipient) {
        var wording = Wording.in(recipient.language());
        var centre = centre(letter);
        var head = new Letterhead(
                recipient,
                wording,
                centre.map(found -> found.name().in(wording.language()))
                        .orElse(centres.city().name()),
                centre.map(Centre::zone).orElse(centres.city().zone()),
                sites.of(letter.centre()));
        var printed = presses.print(letter, head);
        var language = wording.language().getLanguage();
        return new Post.Mail(
                letter.id(),
                printed.thread(),
                recipient.address(),
                head.sender(),
                language,
                letter.written(),
                printed.sheet().subject(),
                printed.sheet().text(),
                printed.sheet().html(language),
                attachment(printed.calendar(), head),
                printed.files());
    }

    private Post.@Nullable Attachment attachment(Printed.@Nullable Invitation invitation, Letterhead head) {
        if (invitation == null) {
            return null;
        }
        var to = head.recipient().address().value();
        return new Post.Attachment(
                invitation.act().name(),
                calendars.message(
                        invitation.act(),
                        new Party(head.sender(), settings.from()),
                        new Party(to, to),
                        invitation.entries()));
    }

    /** Where it goes and in which language, as the reader wishes now. */
    private Optional<Recipient> recipient(Letter<?> letter) {
        var reader = letter.reader();
        var known = reader.address();
        if (known == null) {
            return addresses.find(letter);
        }
        var asked = reader.language();
        return Optional.of(new Recipient(known, asked == null ? languageOf(letter) : asked, false));
    }

    /** The first language of the centre: nobody has said another one. */
    private String languageOf(Letter<?> letter) {
        return centre(letter)
                .flatMap(centre -> centre.languages().stream().findFirst())
                .orElse(Wording.POLISH)
                .getLanguage();
    }

    private Optional<Centre> centre(Letter<?> letter) {
        return centres.byId(letter.centre());
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
