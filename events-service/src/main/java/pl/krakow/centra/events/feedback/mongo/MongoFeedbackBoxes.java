package pl.krakow.centra.events.feedback.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.events.feedback.kafka.FeedbackContract;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * One document per box. A first save inserts it, so that of two at once the key refuses one; every later one is a single
 * conditional update, written if the version is still the one the box was loaded with.
 */
class MongoFeedbackBoxes implements FeedbackBoxes {

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;

    MongoFeedbackBoxes(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        var indexes = mongo.indexOps(BoxDocument.class);
        // What the sweep has to look at.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
        // Whose texts are older than texts are kept.
        indexes.createIndex(new Index()
                .named("textsSince")
                .on("textsSince", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public Optional<FeedbackBox> of(EventId event) {
        return Optional.ofNullable(mongo.findById(event.value(), BoxDocument.class))
                .map(BoxDocument::toBox);
    }

    @Override
    public List<FeedbackBox> of(Collection<EventId> events) {
        var ids = events.stream().map(EventId::value).toList();
        return mongo.find(query(where("_id").in(ids)).with(Sort.by("_id")), BoxDocument.class).stream()
                .map(BoxDocument::toBox)
                .toList();
    }

    @Override
    public boolean save(FeedbackBox box) {
        if (!box.isChanged()) {
            return true;
        }
        long version = box.version().orElse(-1) + 1;
        var events = box.gatheredAt()
                .map(at -> List.of(pendingEvents.of(FeedbackContract.of(box), version + 1, at)))
                .orElseGet(List::of);
        boolean saved = version == 0 ? insert(box, events) : update(box, version, events);
        if (saved && !events.isEmpty()) {
            relay.wake(BoxDocument.COLLECTION, box.event().value());
        }
        return saved;
    }

    private boolean insert(FeedbackBox box, List<PendingEvent> events) {
        try {
            mongo.insert(BoxDocument.of(
                    box,
                    0,
                    events.isEmpty() ? null : events,
                    events.isEmpty() ? null : events.getFirst().time()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(FeedbackBox box, long version, List<PendingEvent> events) {
        var next = BoxDocument.of(box, version, null, null);
        var changes = new Update()
                .set("version", version)
                .set("asked", next.asked())
                .set("days", next.days())
                .set("questions", next.questions())
                .set("planRevision", next.planRevision())
                .set("invited", next.invited())
                .set("attended", next.attended())
                .set("answered", next.answered())
                .set("answers", next.answers())
                .set("counts", next.counts())
                .set("texts", next.texts());
        setOrUnset(changes, "due", next.due());
        setOrUnset(changes, "closes", next.closes());
        setOrUnset(changes, "closedAt", next.closedAt());
        setOrUnset(changes, "textsSince", next.textsSince());
        if (!events.isEmpty()) {
            changes.push("outbox").each(events.toArray());
            changes.set("outboxSince", events.getFirst().time());
        }
        return mongo.updateFirst(query(unchangedSince(box)), changes, BoxDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private static void setOrUnset(Update changes, String field, @Nullable Instant value) {
        if (value == null) {
            changes.unset(field);
        } else {
            changes.set(field, value);
        }
    }

    /** The guard against answering twice: matches the document only while nobody has saved it since it was loaded. */
    Criteria unchangedSince(FeedbackBox box) {
        return where("_id")
                .is(box.event().value())
                .and("version")
                .is(box.version().orElseThrow());
    }

    @Override
    public List<EventId> due(Instant by, int most) {
        return ids(where("due").lte(by), "due", most);
    }

    @Override
    public List<EventId> closedWithTextsBefore(Instant then, int most) {
        return ids(where("textsSince").lt(then), "textsSince", most);
    }

    private List<EventId> ids(Criteria wanted, String order, int most) {
        var found = query(wanted).with(Sort.by(order, "_id")).limit(most);
        found.fields().include("_id");
        return mongo.find(found, Document.class, BoxDocument.COLLECTION).stream()
                .map(box -> new EventId(box.get("_id", UUID.class)))
                .toList();
    }
}
