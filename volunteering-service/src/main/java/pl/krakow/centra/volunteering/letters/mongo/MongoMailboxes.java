package pl.krakow.centra.volunteering.letters.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.volunteering.letters.domain.Mailbox;
import pl.krakow.centra.volunteering.letters.domain.Mailboxes;

/** One document per account. */
final class MongoMailboxes implements Mailboxes {

    private final MongoOperations mongo;

    MongoMailboxes(MongoOperations mongo) {
        this.mongo = mongo;
        // Who is told what a centre has to see to.
        mongo.indexOps(MailboxDocument.class)
                .createIndex(new Index().named("coordinates").on("coordinates.centre", Sort.Direction.ASC));
    }

    /** As stored. Days are texts. */
    @Document("mailboxes")
    @TypeAlias("mailbox")
    private record MailboxDocument(
            @Id String id,
            String address,
            String language,
            String consent,
            Instant consentedAt,
            List<TermDocument> coordinates) {

        record TermDocument(String centre, String from, String until) {}

        static MailboxDocument of(Mailbox mailbox) {
            return new MailboxDocument(
                    mailbox.account(),
                    mailbox.address().value(),
                    mailbox.language(),
                    mailbox.consent(),
                    mailbox.consentedAt(),
                    mailbox.coordinates().stream()
                            .map(term -> new TermDocument(
                                    term.centre(),
                                    term.from().toString(),
                                    term.until().toString()))
                            .toList());
        }

        Mailbox toMailbox() {
            return new Mailbox(
                    id,
                    new EmailAddress(address),
                    language,
                    consent,
                    consentedAt,
                    coordinates.stream()
                            .map(term -> new Mailbox.Term(
                                    term.centre, LocalDate.parse(term.from), LocalDate.parse(term.until)))
                            .toList());
        }
    }

    @Override
    public Optional<Mailbox> find(String account) {
        return Optional.ofNullable(mongo.findById(account, MailboxDocument.class))
                .map(MailboxDocument::toMailbox);
    }

    @Override
    public List<Mailbox> findAll(Collection<String> accounts) {
        return accounts.isEmpty() ? List.of() : list(query(where("_id").in(accounts)));
    }

    @Override
    public List<Mailbox> ofCoordinators(String centre) {
        return list(query(where("coordinates.centre").is(centre)));
    }

    private List<Mailbox> list(Query wanted) {
        return mongo.find(wanted.with(Sort.by("_id")), MailboxDocument.class).stream()
                .map(MailboxDocument::toMailbox)
                .toList();
    }

    @Override
    public void put(Mailbox mailbox) {
        mongo.save(MailboxDocument.of(mailbox));
    }

    @Override
    public void remove(String account) {
        mongo.remove(query(where("_id").is(account)), MailboxDocument.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Mailboxes mailboxes(MongoOperations mongo) {
            return new MongoMailboxes(mongo);
        }
    }
}
