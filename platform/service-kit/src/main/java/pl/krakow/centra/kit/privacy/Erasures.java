package pl.krakow.centra.kit.privacy;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.id.Ids;

/**
 * Erasures that were asked for. One that is under way names the account, so that whoever finds it overdue can carry it on;
 * a finished one only says that there was one and when, until it is older than {@link PrivacySettings#views()}.
 */
public final class Erasures {

    /** Who began an erasure and hasn't finished it by then is taken to have crashed. */
    static final Duration DUE_AFTER = Duration.ofMinutes(2);

    private final MongoOperations mongo;
    private final Ids ids;

    public Erasures(MongoOperations mongo, Ids ids) {
        this.mongo = mongo;
        this.ids = ids;
        var indexes = mongo.indexOps(ErasureDocument.class);
        // Whether a person's erasure is under way; of two at once the key refuses one.
        indexes.createIndex(new Index()
                .named("subject")
                .on("subject", Sort.Direction.ASC)
                .unique()
                .sparse());
        // What a crash left.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
        // What is too old to be kept.
        indexes.createIndex(
                new Index().named("done").on("done", Sort.Direction.ASC).sparse());
    }

    /** Whether the person's erasure has begun and isn't finished. */
    boolean isUnderWay(String subject) {
        return mongo.exists(query(where("subject").is(subject)), ErasureDocument.class);
    }

    /** An erasure that has begun and isn't finished. */
    record UnderWay(UUID id, String subject) {}

    /** Begins a person's erasure, or takes over the one that is under way. */
    UnderWay begin(String subject, Instant now) {
        var fresh = new UnderWay(ids.next(), subject);
        try {
            mongo.insert(new ErasureDocument(fresh.id, subject, now, now.plus(DUE_AFTER), null));
            return fresh;
        } catch (DuplicateKeyException e) {
            return Optional.ofNullable(mongo.findOne(query(where("subject").is(subject)), ErasureDocument.class))
                    .map(found -> new UnderWay(found.id, subject))
                    .orElse(fresh);
        }
    }

    /** Nothing is left that names the person; from here on this doesn't either. */
    void finish(UnderWay erasure, Instant now) {
        update(erasure, new Update().unset("subject").unset("due").set("done", now));
    }

    /** Puts one off that couldn't be finished, so that it holds up no other. */
    void putOff(UnderWay erasure, Instant now) {
        update(erasure, new Update().set("due", now.plus(DUE_AFTER)));
    }

    private void update(UnderWay erasure, Update change) {
        mongo.updateFirst(
                query(where("_id").is(erasure.id).and("subject").is(erasure.subject)), change, ErasureDocument.class);
    }

    /** Those that should have been finished by then, longest overdue first. */
    List<UnderWay> overdue(Instant now, int most) {
        var overdue = query(where("due").lte(now)).with(Sort.by("due", "_id")).limit(most);
        return mongo.find(overdue, ErasureDocument.class).stream()
                .flatMap(found -> Stream.ofNullable(found.subject).map(subject -> new UnderWay(found.id, subject)))
                .toList();
    }

    /** Removes the traces of those that were finished before then. */
    int forgetBefore(Instant then) {
        return Math.toIntExact(mongo.remove(query(where("done").lt(then)), ErasureDocument.class)
                .getDeletedCount());
    }

    @Document("erasures")
    @TypeAlias("erasure")
    private record ErasureDocument(
            @Id UUID id,
            @Nullable String subject,
            Instant begun,
            @Nullable Instant due,
            @Nullable Instant done) {}
}
