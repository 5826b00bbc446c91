package pl.krakow.centra.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The pending events in one collection's documents. Removing them never touches a document's version. */
@RequiredArgsConstructor
final class OutboxDocuments {
    private static final String OUTBOX = "outbox";
    private static final String SINCE = "outboxSince";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final String collection;

    /** What one document has to send, in order. */
    record Waiting(Object id, List<PendingEvent> events) {}

    void createIndex() {
        // serves overdue() and count()
        run(documents -> documents.createIndex(Indexes.ascending(SINCE), new IndexOptions().sparse(true)));
    }

    List<Waiting> load(Collection<Object> ids) {
        var found = new ArrayList<Waiting>();
        run(documents -> documents
                .find(Filters.in("_id", ids))
                .projection(Projections.include(OUTBOX))
                .forEach(document -> found.add(waiting(document))));
        return found;
    }

    private static Waiting waiting(Document document) {
        var events = document.getList(OUTBOX, Document.class, List.of()).stream()
                .map(PendingEvent::stored)
                .toList();
        return new Waiting(id(document), events);
    }

    /** Ids of documents whose events have waited since before then, longest first. */
    List<Object> overdue(Instant since, int limit) {
        var ids = new ArrayList<>();
        run(documents -> documents
                .find(Filters.lt(SINCE, Date.from(since)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(SINCE, "_id"))
                .limit(limit)
                .forEach(document -> ids.add(id(document))));
        return ids;
    }

    /**
     * Forgets what was sent; a document with nothing left to send leaves the index. Most documents have had nothing added
     * meanwhile: events are only added at the end, so when the last one is the last that was sent, all were, and the
     * document is emptied at one stroke. From the others only what was sent is taken.
     */
    void remove(Map<Object, List<UUID>> sent) {
        var emptied = new ArrayList<WriteModel<Document>>();
        sent.forEach((id, events) -> emptied.add(new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", id),
                        Filters.size(OUTBOX, events.size()),
                        Filters.eq(OUTBOX + "." + (events.size() - 1) + "._id", events.getLast())),
                Updates.combine(Updates.set(OUTBOX, List.of()), Updates.unset(SINCE)))));
        run(documents -> {
            if (documents.bulkWrite(emptied, UNORDERED).getMatchedCount() < sent.size()) {
                documents.bulkWrite(taken(sent));
            }
        });
    }

    private static List<WriteModel<Document>> taken(Map<Object, List<UUID>> sent) {
        var changes = new ArrayList<WriteModel<Document>>();
        sent.forEach((id, events) -> {
            changes.add(new UpdateOneModel<>(Filters.eq("_id", id), Updates.pull(OUTBOX, Filters.in("_id", events))));
            changes.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.size(OUTBOX, 0)), Updates.unset(SINCE)));
        });
        return changes;
    }

    private static Object id(Document document) {
        return document.getOrDefault("_id", "");
    }

    long count() {
        var count = mongo.execute(collection, documents -> documents.countDocuments(Filters.exists(SINCE)));
        return count == null ? 0 : count;
    }

    private void run(java.util.function.Consumer<com.mongodb.client.MongoCollection<Document>> work) {
        mongo.execute(collection, documents -> {
            work.accept(documents);
            return true;
        });
    }
}
