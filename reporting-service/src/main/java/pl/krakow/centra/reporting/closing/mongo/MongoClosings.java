package pl.krakow.centra.reporting.closing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closing.Sealed;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Correction;
import pl.krakow.centra.reporting.closing.domain.Correction.Cause;
import pl.krakow.centra.reporting.closing.domain.Correction.Explanation;
import pl.krakow.centra.reporting.closing.domain.Correction.Resting;
import pl.krakow.centra.reporting.closing.domain.Counts.Change;
import pl.krakow.centra.reporting.closing.domain.Sealing;
import pl.krakow.centra.reporting.counting.domain.Period;

@Component
class MongoClosings implements Closings {

    static final String COLLECTION = "closings";

    private final MongoOperations mongo;
    private final Sealing sealing;

    MongoClosings(MongoOperations mongo, Sealing sealing) {
        this.mongo = mongo;
        this.sealing = sealing;
        // A period is closed once.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("key", Sort.Direction.ASC).unique().named("key"));
    }

    @Override
    public Optional<Closing> find(int number) {
        return one(query(where("_id").is(number)));
    }

    @Override
    public Optional<Closing> of(String key) {
        return one(query(where("key").is(key)));
    }

    @Override
    public Optional<Closing> last() {
        return one(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1));
    }

    private Optional<Closing> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, ClosingDocument.class, COLLECTION))
                .map(document -> document.toClosing(sealing));
    }

    @Override
    public boolean add(Closing closing) {
        try {
            mongo.insert(ClosingDocument.of(closing), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The snapshot isn't even written again. */
    @Override
    public boolean succeed(Closing closing) {
        var update = new Update()
                .set("revision", closing.revision())
                .set(
                        "corrections",
                        closing.corrections().stream()
                                .map(CorrectionDocument::of)
                                .toList());
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(closing.number())
                                        .and("revision")
                                        .is(closing.revision() - 1)),
                                update,
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Head> heads(int below, int limit) {
        var heads = query(where("_id").lt(below))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(limit);
        heads.fields().exclude("document", "corrections.changes");
        return mongo.find(heads, HeadDocument.class, COLLECTION).stream()
                .map(HeadDocument::toHead)
                .toList();
    }

    /**
     * @param key of the period
     * @param document what was hashed
     */
    @TypeAlias("closing")
    private record ClosingDocument(
            @Id int id,
            String key,
            String kind,
            @Nullable String centre,
            String from,
            String to,
            Instant closedAt,
            String closedBy,
            String previous,
            String hash,
            String document,
            @Nullable String evidence,
            long revision,
            List<CorrectionDocument> corrections) {

        static ClosingDocument of(Closing closing) {
            var snapshot = closing.snapshot();
            var closed = snapshot.closed();
            return new ClosingDocument(
                    snapshot.number(),
                    closed.key(),
                    closed.kind().name(),
                    closed.centre(),
                    closed.period().from().toString(),
                    closed.period().to().toString(),
                    snapshot.closedAt(),
                    closing.closedBy(),
                    snapshot.previous(),
                    closing.seal().hash(),
                    closing.seal().document(),
                    closing.evidence() == null ? null : closing.evidence().toString(),
                    closing.revision(),
                    closing.corrections().stream().map(CorrectionDocument::of).toList());
        }

        Closing toClosing(Sealing sealing) {
            return new Closing(
                    new Sealed(sealing.read(document), document, hash),
                    closedBy,
                    evidence == null ? null : UUID.fromString(evidence),
                    revision,
                    corrections.stream().map(CorrectionDocument::toCorrection).toList());
        }
    }

    private record HeadDocument(
            @Id int id,
            String kind,
            @Nullable String centre,
            String from,
            String to,
            Instant closedAt,
            String previous,
            String hash,
            List<Object> corrections) {

        Head toHead() {
            return new Head(
                    id,
                    new Closable(
                            Closable.Kind.valueOf(kind),
                            centre,
                            new Period(LocalDate.parse(from), LocalDate.parse(to))),
                    closedAt,
                    previous,
                    hash,
                    corrections.size());
        }
    }

    private record CorrectionDocument(
            int number,
            Instant at,
            String cause,
            String definitions,
            List<ChangeDocument> changes,
            @Nullable String explanation,
            @Nullable String explainedBy,
            @Nullable Instant explainedAt,
            @Nullable String evidence,
            @Nullable Long facts) {

        static CorrectionDocument of(Correction correction) {
            var explanation = correction.explanation();
            var rests = correction.rests();
            return new CorrectionDocument(
                    correction.number(),
                    correction.at(),
                    correction.cause().name(),
                    correction.definitions(),
                    correction.changes().stream().map(ChangeDocument::of).toList(),
                    explanation == null ? null : explanation.text(),
                    explanation == null ? null : explanation.by(),
                    explanation == null ? null : explanation.at(),
                    rests == null ? null : rests.evidence().toString(),
                    rests == null ? null : rests.facts());
        }

        Correction toCorrection() {
            return new Correction(
                    number,
                    at,
                    Cause.valueOf(cause),
                    definitions,
                    changes.stream().map(ChangeDocument::toChange).toList(),
                    explanation == null || explainedBy == null || explainedAt == null
                            ? null
                            : new Explanation(explanation, explainedBy, explainedAt),
                    evidence == null || facts == null ? null : new Resting(UUID.fromString(evidence), facts));
        }
    }

    private record ChangeDocument(String place, String cell, long before, long after) {

        static ChangeDocument of(Change change) {
            return new ChangeDocument(change.place(), change.cell(), change.before(), change.after());
        }

        Change toChange() {
            return new Change(place, cell, before, after);
        }
    }
}
