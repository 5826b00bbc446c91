package pl.krakow.centra.volunteering.organisations;

import java.time.Instant;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Traces;

/**
 * For which organisations a person acts, or wants to. Who is erased acts for none any more; where they did, in opportunities,
 * agreements and hours, a pseudonym takes their account's place.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class ContactData implements PersonalData {

    private final Contacts contacts;
    private final Traces traces;

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
    public void recognise(Person.Sketch person) {
        contacts.ofAccount(person.subject())
                .forEach(contact -> person.represents(contact.organisation().value()));
    }

    @Override
    public Object export(Person person) {
        return contacts.ofAccount(person.subject()).stream()
                .map(ContactExport::of)
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        person.represented()
                .forEach(organisation ->
                        traces.replace(new OrganisationId(organisation), person.subject(), pseudonyms::next));
        contacts.forget(person.subject());
    }
}
