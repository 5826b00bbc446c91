package pl.krakow.centra.kit.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.DomainEvent;

/**
 * Writes the steps of aggregates that are one document each. A step and its news are one conditional update: of several
 * who decided on the same revision one is saved, the others learn it and nothing of theirs is told. The news is sent
 * after the write by the {@link OutboxRelay}, however the process ends.
 *
 * <p>The document counts its steps in {@code revision} and carries {@code outbox} and {@code outboxSince}.
 */
@RequiredArgsConstructor
public final class StepsWithNews {
    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;

    /**
     * Writes the first revision of an aggregate with what is told of it.
     *
     * @param stored the document, with the news that waits in it
     * @return false when there is one already; nothing was written then
     */
    public <D> boolean add(
            Object id,
            long revision,
            List<? extends DomainEvent> news,
            Instant at,
            Function<List<PendingEvent>, D> stored) {
        var pending = pending(revision, news, at);
        var document = stored.apply(pending);
        try {
            mongo.insert(document);
        } catch (DuplicateKeyException e) {
            return false;
        }
        if (!pending.isEmpty()) {
            relay.wake(mongo.getCollectionName(document.getClass()), id);
        }
        return true;
    }

    private List<PendingEvent> pending(long revision, List<? extends DomainEvent> news, Instant at) {
        return news.stream().map(event -> pendingEvents.of(event, revision, at)).toList();
    }

    /** Sets a field of a step, or takes it out where there is nothing to set. */
    public static void put(Update changes, String field, @Nullable Object value) {
        if (value == null) {
            changes.unset(field);
        } else {
            changes.set(field, value);
        }
    }

    /**
     * @param revision of the aggregate after the step, by one higher than before
     * @param changes what else the step sets
     * @param news what is told of it, in order; may be nothing
     * @return false when somebody else was first; nothing was written then
     */
    public boolean save(
            Class<?> document, Object id, long revision, Update changes, List<? extends DomainEvent> news, Instant at) {
        changes.set("revision", revision);
        if (!news.isEmpty()) {
            var pending = pending(revision, news, at);
            changes.push("outbox").each(pending.toArray());
            changes.set("outboxSince", pending.getFirst().time());
        }
        var before = where("_id").is(id).and("revision").is(revision - 1);
        var saved = mongo.updateFirst(query(before), changes, document).getMatchedCount() == 1;
        if (saved && !news.isEmpty()) {
            relay.wake(mongo.getCollectionName(document), id);
        }
        return saved;
    }
}
