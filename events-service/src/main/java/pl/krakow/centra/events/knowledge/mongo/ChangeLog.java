package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.ReadConcern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.knowledge.domain.Entries.Change;
import pl.krakow.centra.events.knowledge.domain.EntryId;

/**
 * What was changed, numbered without gaps: a number is only ever inserted after the one before it, and only one writer
 * succeeds in inserting it. So whoever has read up to a number has read everything up to it, which neither a time nor a
 * counter can promise: those are taken before the write they mark is seen.
 *
 * <p>It is read with read concern majority, since a number that a failover takes back would be given to another change.
 */
final class ChangeLog {

    private static final int MOST_TRIES = 1_000;

    private final MongoOperations mongo;

    ChangeLog(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** @param entry null when everything is to be looked at again */
    @Document("knowledgeChanges")
    @TypeAlias("knowledgeChange")
    record ChangeDocument(@Id long number, @Nullable UUID entry, Instant at) {}

    void note(@Nullable UUID entry, Instant at) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                mongo.insert(new ChangeDocument(last() + 1, entry, at));
                return;
            } catch (DuplicateKeyException e) {
                // Somebody else took the number: the next one then.
            }
        }
        throw new IllegalStateException("no number was free in the log of changes");
    }

    long last() {
        var last = mongo.findOne(
                majority(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1)), ChangeDocument.class);
        return last == null ? 0 : last.number();
    }

    Optional<Change> find(long number) {
        return Optional.ofNullable(mongo.findOne(majority(query(where("_id").is(number))), ChangeDocument.class))
                .map(change -> new Change(number, change.entry() == null ? null : new EntryId(change.entry())));
    }

    private static Query majority(Query query) {
        return query.withReadConcern(ReadConcern.MAJORITY);
    }

    void forget(Instant before) {
        mongo.remove(query(where("at").lt(before).and("_id").lt(last())), ChangeDocument.class);
    }
}
