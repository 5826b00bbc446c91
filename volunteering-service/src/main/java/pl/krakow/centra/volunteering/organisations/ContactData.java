package pl.krakow.centra.volunteering.organisations;

import java.time.Instant;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;

/** For which organisations a person acts, or wants to. */
@Component
@RequiredArgsConstructor
class ContactData implements PersonalData {

    private final Contacts contacts;

    /** As it is exported. */
    record ContactExport(UUID organisation, boolean confirmed, String centre, Instant since) {

        static ContactExport of(Contact contact) {
            return new ContactExport(
                    contact.organisation().value(), contact.isConfirmed(), contact.centre(), contact.since());
        }
    }

    @Override
    public String part() {
        return "volunteering-organisations";
    }

    @Override
    public Object export(Person person) {
        return contacts.ofAccount(person.subject()).stream()
                .map(ContactExport::of)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        contacts.forget(person.subject());
    }
}
