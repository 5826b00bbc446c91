package pl.krakow.centra.booking.rooms.kafka;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * Has documents under a {@code version} tell what they have become: in {@code outbox} and {@code outboxSince}, by the very write
 * that changes them. {@value #TOLD} marks those of which anything was told at all.
 */
@Component
@RequiredArgsConstructor
public class LendingNews {

    private static final String TOLD = "told";

    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final Clock clock;

    /** What is told of a document that is made now. */
    public List<PendingEvent> of(DomainEvent event, long version, Instant at) {
        return List.of(pendingEvents.of(event, version, at));
    }

    /** Adds to a change what is told of it. */
    public Update tell(Update change, DomainEvent event, long version, Instant at) {
        var pending = pendingEvents.of(event, version, at);
        return change.push("outbox")
                .each(pending)
                .set("outboxSince", pending.time())
                .set(TOLD, true);
    }

    /** After the write. */
    public void wake(String collection, Object id) {
        relay.wake(collection, id);
    }

    /** @param version as it is stored */
    public record Untold(Object id, long version, DomainEvent event) {}

    /** Tells of the documents nothing was ever told of: from a file, or from before anything was told. */
    public <D> void catchUp(MongoOperations mongo, Class<D> documents, Function<D, Untold> news) {
        for (var document : mongo.find(query(where(TOLD).exists(false)).with(Sort.by("_id")), documents)) {
            var untold = news.apply(document);
            mongo.updateFirst(
                    query(where("_id")
                            .is(untold.id)
                            .and("version")
                            .is(untold.version)
                            .and(TOLD)
                            .exists(false)),
                    tell(new Update(), untold.event, untold.version, clock.instant()),
                    documents);
        }
    }
}
