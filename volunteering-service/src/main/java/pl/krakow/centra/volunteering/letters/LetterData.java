package pl.krakow.centra.volunteering.letters;

import java.time.Instant;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.letters.domain.Mailboxes;

/** Where letters go, and those that haven't left yet: of those that were sent, nothing personal is kept. */
@Component
@Order(10)
@RequiredArgsConstructor
class LetterData implements PersonalData {

    private final Letters letters;
    private final Mailboxes mailboxes;

    /** As it is exported. */
    record MailboxExport(String email, String language, String consent, Instant consentedAt) {}

    @Override
    public String part() {
        return "letters";
    }

    @Override
    public void recognise(Person.Sketch person) {
        mailboxes
                .find(person.subject())
                .ifPresent(mailbox -> person.isReachedAt(null, mailbox.address().value()));
    }

    @Override
    public Object export(Person person) {
        return mailboxes.find(person.subject()).stream()
                .map(mailbox -> new MailboxExport(
                        mailbox.address().value(), mailbox.language(), mailbox.consent(), mailbox.consentedAt()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        var addresses = person.emails().stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .toList();
        letters.forget(person.subject(), addresses);
        mailboxes.remove(person.subject());
        person.own().forEach(volunteer -> {
            letters.forget("volunteer:" + volunteer, addresses);
            letters.forget("guardian:" + volunteer, addresses);
        });
    }
}
