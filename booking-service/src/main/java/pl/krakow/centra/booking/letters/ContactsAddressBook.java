package pl.krakow.centra.booking.letters;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.kit.letter.AddressBook;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Recipient;

/** Readers are reached as they said; a code goes to the address it is for. */
@Component
@RequiredArgsConstructor
class ContactsAddressBook implements AddressBook {

    private final Contacts contacts;

    @Override
    public Optional<Recipient> find(Letter<?> letter) {
        var kind = LetterKind.valueOf(letter.kind());
        return contacts.find(letter.reader().subject())
                .flatMap(contact ->
                        address(kind, contact).map(address -> new Recipient(address, contact.language(), true)));
    }

    private static Optional<EmailAddress> address(LetterKind kind, Contact contact) {
        return kind == LetterKind.ADDRESS_CODE
                ? Optional.ofNullable(contact.pending()).map(Contact.Pending::address)
                : contact.addressFor(kind.topic());
    }
}
