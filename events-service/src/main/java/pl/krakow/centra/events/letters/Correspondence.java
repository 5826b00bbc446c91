package pl.krakow.centra.events.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Correspondent.Awaited;
import pl.krakow.centra.events.letters.domain.Correspondents;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.kit.web.Senders;

/** Who may be written to, at which address and about what. */
@Component
@RequiredArgsConstructor
public class Correspondence {

    private final Correspondents correspondents;
    private final LetterBox letterBox;
    private final Letters letters;
    private final ObjectProvider<AddressConfirmed> listeners;
    private final FeedTokens tokens;
    private final CentreCatalogue centres;
    private final LettersSettings settings;
    private final Clock clock;

    /** What a letter to a stranger may be for. */
    public enum Why {
        /** An account gave their address. */
        ACCOUNT,
        /** Somebody without an account signed up with it. */
        SIGN_UP,
        /** Somebody without an account asks for advice with it. */
        ADVICE
    }

    /** What a person has said; what holds for who has said nothing otherwise. */
    public Correspondent of(String id, String language) {
        return correspondents.find(id).orElseGet(() -> Correspondent.unknown(id, language));
    }

    /** Who has no account, as a correspondent. */
    public static String withoutAccount(UUID participant) {
        return "participant:" + participant;
    }

    /**
     * Forgets what somebody said about letters, and every letter to them or to these addresses, sent or not, also those that are
     * just being written. That they are forgotten is said first, so that whoever is just asking for their address hears it.
     */
    public void forget(String id, Collection<EmailAddress> addresses) {
        letters.forget(id, addresses);
        correspondents.remove(id);
    }

    /** What these people have said, those of them who ever did. */
    public Map<String, Correspondent> of(Collection<String> ids) {
        return correspondents.find(ids);
    }

    /**
     * Asks the owner of an address whether it is that account's; what is known to be theirs isn't asked again, and nobody is
     * asked more often than may be.
     *
     * @param cause of it; the same cause asks once
     * @param what brings it, in the reader's language
     * @param about the event it is about
     */
    public void askToConfirm(
            String cause,
            String subject,
            EmailAddress address,
            String language,
            String centre,
            String what,
            UUID about) {
        var today = today();
        var known = of(subject, language);
        var token = tokens.next();
        var until = clock.instant().plus(settings.linksLast()).truncatedTo(ChronoUnit.MILLIS);
        var letter = letterBox
                .letter(
                        "account-address:" + cause,
                        AddressPress.KIND,
                        Reader.at(address, language, subject),
                        centre,
                        new AddressWords(what, token, until))
                .until(until);
        if (known.hasConfirmed(address)
                || !letterBox.known(Set.of(letter.id())).isEmpty()
                || known.askedOn(today) >= settings.linksPerDay()
                || !mayWriteToStranger(Why.ACCOUNT, address, about)) {
            return;
        }
        var changed = known.awaiting(new Awaited(address, FeedTokens.hash(token), until), language, today);
        if (!correspondents.save(changed, known.revision())) {
            return;
        }
        if (letters.isForgotten(letter.reader())) {
            correspondents.remove(subject);
        } else {
            letterBox.post(letter);
        }
    }

    /**
     * How somebody with an account is written to: at the address they gave, once its owner has said that it is theirs. Until
     * then its owner is asked, and nobody is written to.
     *
     * @param cause of asking; the same cause asks once
     * @param what brings it, in the reader's language
     * @param about the thing it is about
     */
    public Optional<Reader> reader(
            String cause, String subject, EmailAddress given, String language, String centre, String what, UUID about) {
        if (of(subject, language).hasConfirmed(given)) {
            return Optional.of(Reader.at(given, language, subject));
        }
        askToConfirm(cause, subject, given, language, centre, what, about);
        return Optional.empty();
    }

    /**
     * Whether another letter may go today to an address nobody has confirmed. Counts it, for each reason by itself. One sender
     * causes a few of them at most, so nobody alone can use up what an address may get, and its owner is heard.
     *
     * @param about the event it is about
     */
    public boolean mayWriteToStranger(Why why, EmailAddress address, UUID about) {
        return correspondents.count(
                why + "/" + FeedTokens.hash(address.value().toLowerCase(Locale.ROOT)),
                about,
                Senders.current().map(sender -> FeedTokens.hash(address.value() + "/" + today() + "/" + sender)),
                today(),
                new Correspondents.Most(
                        settings.strangersPerDay(), settings.strangersAboutOne(), settings.strangersFromOne()));
    }

    /**
     * Whether whoever sends this request may have another thing kept for an address they don't own up to, today. Counts it; the
     * address doesn't matter, so that nobody keeps everything for addresses they made up.
     *
     * @param about what it is kept of
     */
    public boolean mayKeepForStranger(Why why, UUID about) {
        return Senders.current()
                .map(sender -> correspondents.count(
                        why + "-kept/" + FeedTokens.hash(today() + "/" + sender),
                        about,
                        Optional.empty(),
                        today(),
                        new Correspondents.Most(settings.keptForOne(), settings.keptForOne(), settings.keptForOne())))
                .orElse(true);
    }

    /** The owner of an address has followed the link that was sent there. Nothing for a link nobody sent, or an old one. */
    public Optional<EmailAddress> confirm(String hash) {
        var confirmed = Attempts.<Optional<Owner>>untilWon(() -> {
            var now = clock.instant();
            var found = correspondents.byLink(hash);
            var address = found.flatMap(known -> known.awaited(hash, now));
            if (found.isEmpty() || address.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            var known = found.get();
            var owner = Optional.of(new Owner(known.id(), address.get()));
            return known.hasConfirmed(address.get())
                            || correspondents.save(known.confirming(address.get()), known.revision())
                    ? Optional.of(owner)
                    : Optional.empty();
        });
        // a repeated click finishes what a crash left here
        confirmed.ifPresent(owner ->
                listeners.orderedStream().forEach(listener -> listener.confirmed(owner.subject, owner.address)));
        return confirmed.map(Owner::address);
    }

    private record Owner(String subject, EmailAddress address) {}

    /** What came of choosing. */
    public sealed interface Choice {

        record Made(Correspondent correspondent) implements Choice {}

        record Outdated() implements Choice {}
    }

    public Choice choose(String id, String language, Set<Topic> wanted, Revision seen) {
        var known = of(id, language);
        if (!seen.matches(known.revision())) {
            return new Choice.Outdated();
        }
        var changed = known.notWanting(except(wanted));
        return correspondents.save(changed, known.revision()) ? new Choice.Made(changed) : new Choice.Outdated();
    }

    private static Set<Topic> except(Set<Topic> wanted) {
        return Set.copyOf(List.of(Topic.values()).stream()
                .filter(topic -> !wanted.contains(topic))
                .toList());
    }

    /** They don't want to be written to about these any more. */
    public void decline(String id, String language, Set<Topic> topics) {
        Attempts.untilWon(() -> {
            var known = of(id, language);
            var unwanted = new HashSet<>(known.unwanted());
            unwanted.addAll(topics);
            return unwanted.equals(known.unwanted())
                            || correspondents.save(known.notWanting(unwanted), known.revision())
                    ? Optional.of(true)
                    : Optional.empty();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(centres.city().zone()));
    }
}
