package pl.krakow.centra.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random documents, changes and filters: a collection with indexes must answer exactly as one without. */
class IndexedQueriesTest {

    private static final List<String> ROOMS = List.of("1w040", "1w041", "2s001", "Sala Łączności", "");

    @TempDir
    Path directory;

    private final Random random = new Random(1949);

    @Test
    void answerAsIfThereWereNoIndex() {
        try (TestStore store = TestStore.open(directory.resolve("oracle.store"))) {
            MongoCollection<Document> indexed = store.collection("indexed");
            MongoCollection<Document> plain = store.collection("plain");
            indexed.createIndex(Indexes.ascending("room", "start"));
            indexed.createIndex(Indexes.compoundIndex(Indexes.descending("people"), Indexes.ascending("room")));
            indexed.createIndex(Indexes.ascending("bookings.id"));
            indexed.createIndex(Indexes.ascending("bookings.state", "bookings.from"));
            indexed.createIndex(Indexes.ascending("tags"));
            indexed.createIndex(Indexes.ascending("since"), new IndexOptions().sparse(true));
            for (int i = 0; i < 400; i++) {
                Document document = document(i);
                indexed.insertOne(document);
                plain.insertOne(document);
            }
            for (int round = 0; round < 500; round++) {
                if (round % 3 == 0) {
                    Document filter = filter();
                    Document update = update();
                    if (random.nextInt(4) == 0) {
                        assertThat(changed(indexed, filter, update, true))
                                .isEqualTo(changed(plain, filter, update, true));
                    } else {
                        Document one = new Document("_id", random.nextInt(400)).append("$and", List.of(filter));
                        assertThat(changed(indexed, one, update, false)).isEqualTo(changed(plain, one, update, false));
                    }
                }
                Document filter = filter();
                Document sort = sort();
                int skip = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
                int limit = random.nextInt(2) == 0 ? 1 + random.nextInt(30) : 0;
                assertThat(found(indexed, filter, sort, skip, limit))
                        .as("%s sorted by %s, %s skipped, %s wanted", filter.toJson(), sort.toJson(), skip, limit)
                        .isEqualTo(found(plain, filter, sort, skip, limit));
                assertThat(indexed.countDocuments(filter)).as(filter.toJson()).isEqualTo(plain.countDocuments(filter));
            }
            assertThat(indexed.deleteMany(filter()).getDeletedCount()).isNotNegative();
        }
    }

    private static @Nullable Object changed(
            MongoCollection<Document> collection, Document filter, Document update, boolean many) {
        try {
            return many
                    ? collection.updateMany(filter, update).getModifiedCount()
                    : collection.updateOne(filter, update).getModifiedCount();
        } catch (MongoWriteException e) {
            return e.getCode();
        }
    }

    private static List<Document> found(
            MongoCollection<Document> collection, Document filter, Document sort, int skip, int limit) {
        try {
            List<Document> found = collection
                    .find(filter)
                    .sort(sort)
                    .skip(skip)
                    .limit(limit)
                    .batchSize(17)
                    .into(new ArrayList<>());
            return found;
        } catch (MongoCommandException e) {
            throw new AssertionError(filter.toJson(), e);
        }
    }

    private Document document(int id) {
        Document document = new Document("_id", id).append("room", room());
        if (random.nextInt(8) > 0) {
            document.append("start", start());
        }
        document.append("people", number());
        document.append(
                "bookings",
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> booking()).toList());
        document.append("tags", random.nextBoolean() ? room() : List.of(room(), number()));
        if (random.nextInt(5) == 0) {
            document.append("since", start());
        }
        return document;
    }

    private Document booking() {
        Document booking = new Document("id", random.nextInt(60));
        if (random.nextInt(6) > 0) {
            booking.append("state", List.of("NEW", "CONFIRMED", "CANCELLED").get(random.nextInt(3)));
        }
        return booking.append("from", random.nextInt(24));
    }

    private Document update() {
        return switch (random.nextInt(7)) {
            case 0 -> new Document("$set", new Document("room", room()));
            case 1 -> new Document("$set", new Document("start", start()).append("people", number()));
            case 2 -> new Document("$push", new Document("bookings", booking()));
            case 3 -> new Document("$pull", new Document("bookings", new Document("state", "NEW")));
            case 4 -> new Document("$unset", new Document("since", ""));
            case 5 -> new Document("$set", new Document("since", start()));
            default -> new Document("$set", new Document("tags", List.of(room(), room())));
        };
    }

    private Document filter() {
        Document filter = condition();
        for (int i = random.nextInt(3); i > 0; i--) {
            Document more = condition();
            if (random.nextInt(3) == 0) {
                filter = new Document("$or", List.of(filter, more));
            } else if (random.nextBoolean()) {
                filter = new Document("$and", List.of(filter, more));
            } else {
                for (Map.Entry<String, Object> entry : more.entrySet()) {
                    filter.putIfAbsent(entry.getKey(), entry.getValue());
                }
            }
        }
        return filter;
    }

    private Document condition() {
        return switch (random.nextInt(14)) {
            case 0 -> new Document("_id", random.nextInt(400));
            case 1 -> new Document("_id", range(random.nextInt(400), random.nextInt(400)));
            case 2 -> new Document("room", room());
            case 3 -> new Document("room", new Document("$in", List.of(room(), room())));
            case 4 -> new Document("start", range(start(), start()));
            case 5 -> new Document("people", range(number(), number()));
            case 6 -> new Document("bookings.id", random.nextInt(60));
            case 7 -> new Document("bookings.id", new Document("$in", List.of(random.nextInt(60), random.nextInt(60))));
            case 8 ->
                new Document("bookings.state", "NEW")
                        .append("bookings.from", range(random.nextInt(24), random.nextInt(24)));
            case 9 ->
                new Document(
                        "bookings",
                        new Document(
                                "$elemMatch",
                                new Document("state", "CONFIRMED")
                                        .append("from", range(random.nextInt(24), random.nextInt(24)))));
            case 10 -> new Document("tags", random.nextBoolean() ? room() : range(number(), number()));
            case 11 -> new Document("since", new Document("$exists", random.nextInt(4) > 0));
            case 12 -> new Document("since", new Document("$lt", start()));
            default -> new Document(List.of("start", "since", "room").get(random.nextInt(3)), null);
        };
    }

    private Document range(Object a, Object b) {
        Document range = new Document();
        if (random.nextInt(3) > 0) {
            range.append(random.nextBoolean() ? "$gt" : "$gte", a);
        }
        if (range.isEmpty() || random.nextInt(3) > 0) {
            range.append(random.nextBoolean() ? "$lt" : "$lte", b);
        }
        return range;
    }

    private Document sort() {
        int direction = random.nextBoolean() ? 1 : -1;
        return switch (random.nextInt(6)) {
            case 0 -> new Document("_id", direction);
            case 1 -> new Document("start", direction).append("_id", direction);
            case 2 -> new Document("room", direction).append("start", direction).append("_id", 1);
            case 3 ->
                new Document("people", direction).append("room", -direction).append("_id", 1);
            case 4 -> new Document("since", direction).append("_id", direction);
            default -> new Document("bookings.from", direction).append("_id", 1);
        };
    }

    private String room() {
        return ROOMS.get(random.nextInt(ROOMS.size()));
    }

    private Object start() {
        return Date.from(Instant.ofEpochSecond(1_800_000_000L + random.nextInt(50) * 900L));
    }

    private Object number() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(30);
            case 1 -> (long) random.nextInt(30);
            default -> random.nextInt(60) / 2.0;
        };
    }
}
