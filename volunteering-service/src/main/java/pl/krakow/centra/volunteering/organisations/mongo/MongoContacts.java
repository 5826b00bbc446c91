package pl.krakow.centra.volunteering.organisations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** One document per organisation and account. */
class MongoContacts implements Contacts {

    private final MongoOperations mongo;

    MongoContacts(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(ContactDocument.class);
        // Who acts for an organisation.
        indexes.createIndex(new Index()
                .named("organisation_account")
                .on("organisation", Sort.Direction.ASC)
                .on("account", Sort.Direction.ASC));
        // What an account acts for.
        indexes.createIndex(new Index().named("account").on("account", Sort.Direction.ASC));
    }

    /** As stored. */
    @Document("organisationContacts")
    @TypeAlias("contact")
    record ContactDocument(
            @Id String id,
            UUID organisation,
            String account,
            boolean confirmed,
            String centre,
            Instant since,
            @Nullable String by) {

        static String id(OrganisationId organisation, String account) {
            return organisation + " " + account;
        }

        static ContactDocument of(Contact contact) {
            return new ContactDocument(
                    id(contact.organisation(), contact.account()),
                    contact.organisation().value(),
                    contact.account(),
                    contact.isConfirmed(),
                    contact.centre(),
                    contact.since(),
                    contact.by());
        }

        Contact toContact() {
            return new Contact(new OrganisationId(organisation), account, confirmed, centre, since, by);
        }
    }

    @Override
    public void propose(Contact contact) {
        try {
            mongo.insert(ContactDocument.of(contact));
        } catch (DuplicateKeyException e) {
            // known, and stays as it is
        }
    }

    @Override
    public void confirm(Contact contact) {
        mongo.save(ContactDocument.of(contact));
    }

    @Override
    public boolean remove(OrganisationId organisation, String account) {
        return mongo.remove(query(where("_id").is(ContactDocument.id(organisation, account))), ContactDocument.class)
                        .getDeletedCount()
                > 0;
    }

    @Override
    public boolean isConfirmed(OrganisationId organisation, String account) {
        var found = mongo.findById(ContactDocument.id(organisation, account), ContactDocument.class);
        return found != null && found.confirmed();
    }

    @Override
    public List<Contact> of(OrganisationId organisation) {
        return found(query(where("organisation").is(organisation.value())).with(Sort.by("account", "_id")));
    }

    @Override
    public List<Contact> ofAccount(String account) {
        return found(query(where("account").is(account)).with(Sort.by("_id")));
    }

    private List<Contact> found(Query wanted) {
        return mongo.find(wanted, ContactDocument.class).stream()
                .map(ContactDocument::toContact)
                .toList();
    }

    @Override
    public void copy(OrganisationId from, OrganisationId into) {
        of(from).forEach(contact -> propose(new Contact(
                into, contact.account(), contact.isConfirmed(), contact.centre(), contact.since(), contact.by())));
    }

    @Override
    public void forget(String account) {
        mongo.remove(query(where("account").is(account)), ContactDocument.class);
    }
}
