package pl.krakow.centra.volunteering.letters;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.AddressBook;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Recipient;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.letters.domain.Mailbox;
import pl.krakow.centra.volunteering.letters.domain.Mailboxes;

/**
 * Who acts for an organisation or coordinates a centre says where letters about that go, and that they agree to it. Volunteers say
 * it in their profile.
 */
@Component
@RequiredArgsConstructor
public class KeepMailbox implements AddressBook {

    private final Mailboxes mailboxes;
    private final Clock clock;

    public Optional<Mailbox> of(Actor actor) {
        return mailboxes.find(actor.subject());
    }

    /** @param consent the version of the text agreed to */
    public Mailbox keep(EmailAddress address, String language, String consent, Actor actor) {
        var known = mailboxes
                .find(actor.subject())
                .filter(mailbox ->
                        mailbox.consent().equals(consent) && mailbox.address().equals(address));
        var mailbox = new Mailbox(
                actor.subject(),
                address,
                language,
                consent,
                known.map(Mailbox::consentedAt).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                actor.grants().stream()
                        .filter(grant -> grant.role() == StaffRole.COORDINATOR)
                        .map(grant -> new Mailbox.Term(grant.centre().value(), grant.from(), grant.until()))
                        .toList());
        mailboxes.put(mailbox);
        return mailbox;
    }

    /** The consent is withdrawn, and the address goes with it. */
    public void giveUp(Actor actor) {
        mailboxes.remove(actor.subject());
    }

    @Override
    public Optional<Recipient> find(Letter<?> letter) {
        return mailboxes
                .find(letter.reader().subject())
                .map(mailbox -> new Recipient(mailbox.address(), mailbox.language(), true));
    }
}
