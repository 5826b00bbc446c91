package pl.krakow.centra.booking.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Topic;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.web.Revision;

/**
 * Where letters to a person go, and which. A new address is used after the code that was sent there has been typed in: within
 * {@link LetterSettings#codeLasts}, in five tries. Codes are 8 characters of 32 that can't be mistaken for each other, are kept
 * as a hash, and one person may ask for {@link LetterSettings#codesPerDay} a day, so that nobody is flooded through us.
 */
@Component
@RequiredArgsConstructor
public class ChangeContact {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;

    private final Contacts contacts;
    private final Letters letters;
    private final Readers readers;
    private final LetterBox letterBox;
    private final CentreCatalogue centres;
    private final LetterSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param address none for no letters */
    public record Wishes(
            String subject, @Nullable EmailAddress address, String language, Set<Topic> letters, Revision revision) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Contact contact) implements Outcome {}

        record Stale() implements Outcome {}

        record TooManyCodes() implements Outcome {}

        record WrongCode() implements Outcome {}
    }

    /** What a person has said; what holds for who has said nothing otherwise. */
    public Contact of(String subject, Locale language) {
        return contacts.find(subject).orElseGet(() -> Contact.unknown(subject, language.getLanguage()));
    }

    public Outcome wish(Wishes wishes) {
        var known = of(wishes.subject(), Locale.of(wishes.language()));
        if (!wishes.revision().matches(known.revision())) {
            return new Outcome.Stale();
        }
        var address = wishes.address();
        boolean needsCode = known.needsCodeFor(address);
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        if (needsCode && known.codesOn(today) >= settings.codesPerDay()) {
            return new Outcome.TooManyCodes();
        }
        var changed = known.wishing(wishes.language(), wishes.letters(), address != null);
        var code = code();
        if (needsCode && address != null) {
            changed = changed.awaiting(
                    address, hash(wishes.subject(), code), clock.instant().plus(settings.codeLasts()), today);
        }
        if (!contacts.save(changed, known.revision())) {
            return new Outcome.Stale();
        }
        readers.look();
        if (needsCode) {
            send(changed, code);
        }
        return new Outcome.Changed(changed);
    }

    /** The code that came with the mail. */
    public Outcome confirm(String subject, String typed) {
        var known = contacts.find(subject);
        if (known.isEmpty() || known.get().pending() == null) {
            return new Outcome.WrongCode();
        }
        var contact = known.get();
        boolean right = contact.isRight(hash(subject, typed.strip().toUpperCase(Locale.ROOT)), clock.instant());
        var changed = right ? contact.confirmed() : contact.mistaken();
        if (!contacts.save(changed, contact.revision())) {
            return new Outcome.Stale();
        }
        readers.look();
        return right ? new Outcome.Changed(changed) : new Outcome.WrongCode();
    }

    /**
     * Forgets a person: their address and wishes, and every letter to them, sent or not, also those that staff had sent to
     * these addresses of theirs. A letter that is on its way to the mail
     * server at that moment still arrives.
     */
    public void forget(String subject, Collection<EmailAddress> addresses) {
        contacts.remove(subject);
        letters.forget(subject, addresses);
    }

    private void send(Contact contact, String code) {
        letterBox.post(letterBox.letter(
                "address-code:" + contact.revision(),
                LetterKind.ADDRESS_CODE.name(),
                Reader.withAccount(contact.subject()),
                centres.city().id(),
                Words.of(null, code)));
    }

    private String code() {
        return random.ints(CODE_LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    private static String hash(String subject, String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest((subject + ":" + code).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
