package pl.krakow.centra.booking.letters;

import java.time.Instant;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.Topic;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/** Where letters to a person go, and those that haven't left yet. Of letters that were sent, nothing personal is kept. */
@Component
@Order(0)
@RequiredArgsConstructor
class LetterData implements PersonalData {

    private final Contacts contacts;
    private final ChangeContact changeContact;

    /** As it is exported. */
    record ContactData(@Nullable String email, @Nullable String pendingEmail, String language, Set<Topic> letters) {

        static ContactData of(Contact contact) {
            var pending = contact.pending();
            return new ContactData(
                    text(contact.address()),
                    text(pending == null ? null : pending.address()),
                    contact.language(),
                    contact.letters());
        }

        private static @Nullable String text(@Nullable EmailAddress address) {
            return address == null ? null : address.value();
        }
    }

    @Override
    public String part() {
        return "letters";
    }

    @Override
    public void recognise(Person.Sketch person) {
        contacts.find(person.subject())
                .map(Contact::address)
                .ifPresent(address -> person.isReachedAt(null, address.value()));
    }

    @Override
    public Object export(Person person) {
        return contacts.find(person.subject()).stream().map(ContactData::of).toList();
    }

    @Override
    public void erase(Person person, Pseudonyms pseudonyms, Instant now) {
        changeContact.forget(
                person.subject(),
                person.emails().stream()
                        .flatMap(email -> EmailAddress.parse(email).stream())
                        .toList());
    }
}
