package pl.krakow.centra.booking.letters.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contact.Pending;
import pl.krakow.centra.booking.letters.domain.Topic;
import pl.krakow.centra.kit.letter.EmailAddress;

/** How a person wants to be written to, as stored; its key is the account. */
@Document(ContactDocument.COLLECTION)
@TypeAlias("contact")
record ContactDocument(
        @Id String subject,
        @Nullable String address,
        @Nullable PendingDocument pending,
        String language,
        Set<Topic> letters,
        @Nullable String codeDay,
        int codesThatDay,
        long revision) {

    static final String COLLECTION = "contacts";

    record PendingDocument(String address, String codeHash, Instant until, int triesLeft) {}

    static ContactDocument of(Contact contact) {
        var address = contact.address();
        var pending = contact.pending();
        var codeDay = contact.codeDay();
        return new ContactDocument(
                contact.subject(),
                address == null ? null : address.value(),
                pending == null
                        ? null
                        : new PendingDocument(
                                pending.address().value(), pending.codeHash(), pending.until(), pending.triesLeft()),
                contact.language(),
                contact.letters(),
                codeDay == null ? null : codeDay.toString(),
                contact.codesThatDay(),
                contact.revision());
    }

    Contact toContact() {
        return new Contact(
                subject,
                address == null ? null : new EmailAddress(address),
                pending == null
                        ? null
                        : new Pending(
                                new EmailAddress(pending.address), pending.codeHash, pending.until, pending.triesLeft),
                language,
                letters,
                codeDay == null ? null : LocalDate.parse(codeDay),
                codesThatDay,
                revision);
    }
}
