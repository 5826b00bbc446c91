package pl.krakow.centra.booking.rooms.mongo;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.rooms.domain.Change;

/** The trace of a change, in the document it was made to. */
record ChangeDocument(
        String kind, String by, Instant at, @Nullable String reason) {

    private static final int KEPT = 200;

    static ChangeDocument of(Change change) {
        return new ChangeDocument(change.kind().name(), change.by(), change.at(), change.reason());
    }

    static List<Change> changes(@Nullable List<ChangeDocument> documents) {
        return documents == null
                ? List.of()
                : documents.stream()
                        .map(change ->
                                new Change(Change.Kind.valueOf(change.kind), change.by, change.at, change.reason))
                        .toList();
    }

    /** Everything in the document as it is to be, and one change more in its trace. */
    static Update update(MongoOperations mongo, Object document, Change change) {
        var update = trace(mongo, change);
        plain(mongo, document).forEach((name, value) -> {
            if (!name.equals("_id") && !name.equals("changes")) {
                update.set(name, value);
            }
        });
        return update;
    }

    /** One change more in the trace, and nothing else. */
    static Update trace(MongoOperations mongo, Change change) {
        return new Update().push("changes").slice(-KEPT).each(plain(mongo, of(change)));
    }

    /** As it is stored, without the name of the class it came from. */
    private static Document plain(MongoOperations mongo, Object document) {
        var plain = new Document();
        mongo.getConverter().write(document, plain);
        plain.remove("_class");
        return plain;
    }
}
