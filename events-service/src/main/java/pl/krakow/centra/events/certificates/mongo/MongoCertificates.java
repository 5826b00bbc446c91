package pl.krakow.centra.events.certificates.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.CertificateId;
import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.number.SpokenNumber;

/** One document per certificate. Its id and its numbers are unique, so that two at once make one, and no number two. */
final class MongoCertificates implements Certificates {

    private final MongoOperations mongo;

    MongoCertificates(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(CertificateDocument.class);
        // What a number stands for; no number twice.
        indexes.createIndex(new Index()
                .named("number")
                .on("editions.number", Sort.Direction.ASC)
                .unique());
        // An event's.
        indexes.createIndex(
                new Index().named("event").on("event", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        // A person's own.
        indexes.createIndex(
                new Index().named("subject").on("subject", Sort.Direction.ASC).sparse());
        // What somebody has, also without an account.
        indexes.createIndex(new Index().named("participant").on("participant", Sort.Direction.ASC));
        // Whose name is older than names are kept.
        indexes.createIndex(new Index()
                .named("namedSince")
                .on("namedSince", Sort.Direction.ASC)
                .sparse());
        // Who is still to be written to.
        indexes.createIndex(
                new Index().named("untold").on("untold", Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean add(Certificate certificate) {
        try {
            mongo.insert(CertificateDocument.of(certificate));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Certificate changed) {
        var document = CertificateDocument.of(changed);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        try {
            return mongo.replace(query(before), document).getMatchedCount() == 1;
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
    public Set<CertificateId> known(Collection<CertificateId> ids) {
        var wanted =
                query(where("_id").in(ids.stream().map(CertificateId::value).toList()));
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, CertificateDocument.COLLECTION).stream()
                .map(found -> new CertificateId(found.get("_id", UUID.class)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Certificate> ofEvent(EventId event, @Nullable CertificateId after, int most) {
        var wanted = where("event").is(event.value());
        return list(query(after == null ? wanted : wanted.and("_id").gt(after.value()))
                .with(Sort.by("_id"))
                .limit(most));
    }

    @Override
    public List<Certificate> ofSubject(String subject) {
        return list(query(where("subject").is(subject)).with(Sort.by(Sort.Direction.DESC, "lastDay", "_id")));
    }

    @Override
    public List<Certificate> ofParticipant(ParticipantId participant) {
        return list(query(where("participant").is(participant.value()))
                .with(Sort.by(Sort.Direction.DESC, "lastDay", "_id")));
    }

    @Override
    public List<Certificate> namedBefore(LocalDate day, int most) {
        return list(query(where("namedSince").lt(day.toString()))
                .with(Sort.by("namedSince", "_id"))
                .limit(most));
    }

    @Override
    public List<Certificate> untold(Instant since, int most) {
        return list(
                query(where("untold").lt(since)).with(Sort.by("untold", "_id")).limit(most));
    }

    @Override
    public void told(CertificateId id, long revision) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("revision").is(revision)),
                new Update().unset("untold"),
                CertificateDocument.class);
    }

    private List<Certificate> list(Query wanted) {
        return mongo.find(wanted, CertificateDocument.class).stream()
                .map(CertificateDocument::toCertificate)
                .toList();
    }
}
