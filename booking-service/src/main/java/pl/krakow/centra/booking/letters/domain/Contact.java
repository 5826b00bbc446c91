package pl.krakow.centra.booking.letters.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * How a person wants to be written to. Letters go only to an address whose owner has shown that they read it, by typing a code
 * that was sent there; until then the old address stays in use.
 *
 * @param subject the account
 * @param address confirmed; none when the person wants no letters
 * @param pending an address that waits for its code
 * @param language of letters
 * @param letters what the person wants to be written to about
 * @param codeDay the day on which codes were asked for last
 * @param codesThatDay how many
 * @param revision rises with each change; 0 for who has never said anything
 */
public record Contact(
        String subject,
        @Nullable EmailAddress address,
        @Nullable Pending pending,
        String language,
        Set<Topic> letters,
        @Nullable LocalDate codeDay,
        int codesThatDay,
        long revision) {

    private static final int TRIES = 5;

    public Contact {
        letters = Set.copyOf(letters);
    }

    /**
     * An address that isn't known to be the person's yet.
     *
     * @param codeHash of the code that was sent there
     * @param triesLeft after which the code is worth nothing
     */
    public record Pending(EmailAddress address, String codeHash, Instant until, int triesLeft) {}

    /** Nobody has said anything yet. */
    public static Contact unknown(String subject, String language) {
        return new Contact(subject, null, null, language, Topic.choices(), null, 0, 0);
    }

    /** The address for a letter of that topic; none when it isn't wanted. */
    public Optional<EmailAddress> addressFor(Topic topic) {
        return letters.contains(topic) ? Optional.ofNullable(address) : Optional.empty();
    }

    /** Whether a code would have to be sent before that address is used. */
    public boolean needsCodeFor(@Nullable EmailAddress wanted) {
        return wanted != null && !wanted.equals(address);
    }

    /** How many codes were asked for on that day. */
    public int codesOn(LocalDate day) {
        return day.equals(codeDay) ? codesThatDay : 0;
    }

    /** With other wishes; the address stays what it is, or there is none any more. */
    public Contact wishing(String newLanguage, Set<Topic> newLetters, boolean keepAddress) {
        var chosen = EnumSet.noneOf(Topic.class);
        chosen.addAll(newLetters);
        chosen.retainAll(Topic.choices());
        return new Contact(
                subject, keepAddress ? address : null, null, newLanguage, chosen, codeDay, codesThatDay, revision + 1);
    }

    /** The same revision, with an address that waits for its code. */
    public Contact awaiting(EmailAddress wanted, String codeHash, Instant until, LocalDate today) {
        return new Contact(
                subject,
                address,
                new Pending(wanted, codeHash, until, TRIES),
                language,
                letters,
                today,
                codesOn(today) + 1,
                revision);
    }

    /** The code was the right one, in time. */
    public boolean isRight(String codeHash, Instant now) {
        return pending != null
                && pending.triesLeft() > 0
                && now.isBefore(pending.until())
                && pending.codeHash().equals(codeHash);
    }

    /** The pending address is the person's. */
    public Contact confirmed() {
        if (pending == null) {
            throw new IllegalStateException("no address waits for a code");
        }
        return new Contact(subject, pending.address(), null, language, letters, codeDay, codesThatDay, revision + 1);
    }

    /** One try less. */
    public Contact mistaken() {
        var left = pending == null
                ? null
                : new Pending(pending.address(), pending.codeHash(), pending.until(), pending.triesLeft() - 1);
        return new Contact(subject, address, left, language, letters, codeDay, codesThatDay, revision + 1);
    }
}
