package pl.krakow.centra.volunteering.certificates.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.certificates.kafka.CertificateContract;
import pl.krakow.centra.volunteering.certificates.mongo.CertificateDocument.WorkDocument;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document per certificate. Its numbers are unique, so that none stands for two. */
final class MongoCertificates implements Certificates {

    private static final String LETTERS_DUE = "lettersDue";

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoCertificates(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(CertificateDocument.class);
        // What a number stands for; no number twice.
        indexes.createIndex(new Index()
                .named("number")
                .on("editions.number", Sort.Direction.ASC)
                .unique()
                .sparse());
        // A volunteer's own.
        indexes.createIndex(new Index().named("volunteer").on("volunteer", Sort.Direction.ASC));
        // A centre's list.
        indexes.createIndex(
                new Index().named("centre").on("centre", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        // What letters are to be written about; none most of the time.
        indexes.createIndex(new Index()
                .named(LETTERS_DUE)
                .on(LETTERS_DUE, Sort.Direction.ASC)
                .sparse());
        // An organisation's list at a centre.
        indexes.createIndex(new Index()
                .named("organisation")
                .on("organisation", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
        // What is forgotten with a certificate.
        mongo.indexOps(PrintDocument.class)
                .createIndex(new Index().named("certificate").on("certificate", Sort.Direction.ASC));
    }

    @Override
    public boolean add(Certificate certificate) {
        return steps.add(
                certificate.id().value(),
                certificate.revision(),
                CertificateContract.of(
                        certificate,
                        certificate.editions().isEmpty() ? Certificate.Told.NOTHING : Certificate.Told.ISSUED),
                certificate.askedAt(),
                outbox -> CertificateDocument.of(certificate, outbox));
    }

    @Override
    public boolean save(Certificate.Step.Done step) {
        var certificate = step.certificate();
        var changes =
                new Update().set("work", WorkDocument.of(certificate.work())).set(LETTERS_DUE, true);
        StepsWithNews.put(changes, "holder", certificate.holder());
        StepsWithNews.put(changes, "opinion", certificate.opinion());
        StepsWithNews.put(changes, "editions", CertificateDocument.editions(certificate));
        StepsWithNews.put(changes, "erasedAt", certificate.erasedAt());
        try {
            return steps.save(
                    CertificateDocument.class,
                    certificate.id().value(),
                    certificate.revision(),
                    changes,
                    CertificateContract.of(certificate, step.told()),
                    step.at());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(mongo.findById(id.value(), CertificateDocument.class))
                .map(CertificateDocument::toCertificate);
    }

    @Override
    public Optional<Certificate> byNumber(SpokenNumber number) {
        return list(query(where("editions.number").is(number.symbols()))).stream()
                .findFirst();
    }

    @Override
    public List<Certificate> of(VolunteerId volunteer) {
        return list(
                query(where("volunteer").is(volunteer.value())).with(Sort.by(Sort.Direction.DESC, "askedAt", "_id")));
    }

    @Override
    public List<Certificate> at(
            String centre, @Nullable OrganisationId organisation, @Nullable CertificateId after, int most) {
        var wanted = where("centre").is(centre);
        if (organisation != null) {
            wanted = wanted.and("organisation").is(organisation.value());
        }
        if (after != null) {
            wanted = wanted.and("_id").gt(after.value());
        }
        return list(query(wanted).with(Sort.by("_id")).limit(most));
    }

    @Override
    public List<Certificate> untold(int most) {
        return list(query(where(LETTERS_DUE).is(true)).with(Sort.by("_id")).limit(most));
    }

    @Override
    public void told(CertificateId certificate, long revision) {
        mongo.updateFirst(
                query(where("_id").is(certificate.value()).and("revision").is(revision)),
                new Update().unset(LETTERS_DUE),
                CertificateDocument.class);
    }

    private List<Certificate> list(Query wanted) {
        return mongo.find(wanted, CertificateDocument.class).stream()
                .map(CertificateDocument::toCertificate)
                .toList();
    }

    @Override
    public void printed(CertificateId certificate, SpokenNumber number, String hash, Instant at) {
        mongo.save(new PrintDocument(hash, certificate.value(), number.symbols(), at));
    }

    @Override
    public boolean wasPrinted(SpokenNumber number, String hash) {
        return mongo.exists(query(where("_id").is(hash).and("number").is(number.symbols())), PrintDocument.class);
    }

    @Override
    public void forgetFiles(CertificateId certificate) {
        mongo.remove(query(where("certificate").is(certificate.value())), PrintDocument.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Certificates certificates(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
            return new MongoCertificates(mongo, pendingEvents, relay);
        }

        @Bean
        OutboxCollection certificatesOutbox() {
            return new OutboxCollection(CertificateDocument.COLLECTION);
        }
    }
}
