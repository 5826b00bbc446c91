package pl.krakow.centra.booking.letters.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.letters.domain.Contact;
import pl.krakow.centra.booking.letters.domain.Contacts;

/** One document per person, replaced if its revision is still the one that was changed. */
@Component
@RequiredArgsConstructor
class MongoContacts implements Contacts {

    private final MongoOperations mongo;

    @Override
    public Optional<Contact> find(String subject) {
        return Optional.ofNullable(mongo.findById(subject, ContactDocument.class))
                .map(ContactDocument::toContact);
    }

    @Override
    public List<Contact> findAll(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : mongo.find(query(where("_id").in(subjects)).with(Sort.by("_id")), ContactDocument.class).stream()
                        .map(ContactDocument::toContact)
                        .toList();
    }

    @Override
    public boolean save(Contact contact, long from) {
        var document = ContactDocument.of(contact);
        if (from == 0) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var unchanged = query(where("_id").is(contact.subject()).and("revision").is(from));
        return mongo.findAndReplace(unchanged, document, FindAndReplaceOptions.none()) != null;
    }

    @Override
    public List<Contact> withAddress(String after, int most) {
        return mongo
                .find(
                        query(where("_id").gt(after).and("address").gt(""))
                                .with(Sort.by("_id"))
                                .limit(most),
                        ContactDocument.class)
                .stream()
                .map(ContactDocument::toContact)
                .toList();
    }

    @Override
    public void remove(String subject) {
        mongo.remove(query(where("_id").is(subject)), ContactDocument.class);
    }
}
