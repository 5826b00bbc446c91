package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Sheets of 50 rooms, one an hour, and what a query on them may read. The same at any size: how many documents are
 * examined doesn't depend on how many there are.
 */
final class IndexUse {

    private static final int ROOMS = 50;
    private static final long HOUR = 3_600_000;
    private static final int BATCH = 5_000;

    private final TestStore store;
    private final MongoCollection<Document> sheets;
    private final int size;

    private IndexUse(TestStore store, int size) {
        this.store = store;
        this.sheets = store.collection("sheets");
        this.size = size;
    }

    static IndexUse of(TestStore store, int size) {
        IndexUse use = new IndexUse(store, size);
        use.sheets.createIndex(Indexes.ascending("room", "start"));
        use.sheets.createIndex(Indexes.ascending("start"));
        use.sheets.createIndex(Indexes.ascending("bookings.bookingId"));
        use.sheets.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
        use.sheets.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            batch.add(sheet(i));
            if (batch.size() == BATCH || i == size - 1) {
                use.sheets.insertMany(batch);
                batch = new ArrayList<>();
            }
        }
        return use;
    }

    private static Document sheet(int i) {
        Document sheet = new Document("_id", i)
                .append("room", "room-" + i % ROOMS)
                .append("start", start(i))
                .append("code", "code-" + i)
                .append("version", 1L)
                .append("bookings", List.of(new Document("bookingId", "b-" + i).append("state", "CONFIRMED")));
        if (i % 10_000 == 7) {
            sheet.append("outboxSince", start(i));
        }
        return sheet;
    }

    private static Date start(long i) {
        return new Date(1_800_000_000_000L + i * HOUR);
    }

    void assertFewDocumentsAreExamined() {
        int middle = size / 2;
        examines(1, () -> assertThat(found(eq("_id", middle))).hasSize(1));
        examines(
                1,
                () -> assertThat(found(and(eq("_id", middle), eq("version", 1L))))
                        .hasSize(1));
        examines(
                1,
                () -> assertThat(found(and(eq("version", 2L), eq("_id", middle))))
                        .isEmpty());
        examines(3, () -> assertThat(found(in("_id", 1, 2, middle))).hasSize(3));
        examines(1, () -> assertThat(found(eq("code", "code-" + middle))).hasSize(1));
        examines(
                1,
                () -> assertThat(found(and(eq("code", "code-" + middle), eq("version", 1L))))
                        .hasSize(1));
        examines(
                2,
                () -> assertThat(found(or(eq("_id", 1), eq("code", "code-2")))).hasSize(2));
        examines(
                1,
                () -> assertThat(found(eq("bookings.bookingId", "b-" + middle))).hasSize(1));
        examines(
                1,
                () -> assertThat(found(elemMatch("bookings", and(eq("bookingId", "b-3"), eq("state", "CONFIRMED")))))
                        .hasSize(1));
        examines(
                1,
                () -> assertThat(found(in("bookings.bookingId", "b-" + middle, "unknown")))
                        .hasSize(1));
        examines(
                size / 10_000 + 1,
                () -> assertThat(found(lt("outboxSince", start(size)))).hasSize((size + 9_992) / 10_000));
        examines(
                size / 10_000 + 1,
                () -> assertThat(found(exists("outboxSince"))).hasSize((size + 9_992) / 10_000));
        examines(
                21,
                () -> assertThat(found(and(gte("start", start(middle)), lt("start", start(middle + 20)))))
                        .hasSize(20));
        examines(
                21,
                () -> assertThat(found(and(
                                eq("room", "room-3"),
                                gte("start", start(middle)),
                                lt("start", start(middle + 20 * ROOMS)))))
                        .hasSize(20));
        examines(
                22,
                () -> assertThat(found(and(
                                in("room", "room-3", "room-4"),
                                gte("start", start(middle)),
                                lt("start", start(middle + 10 * ROOMS)))))
                        .hasSize(20));
    }

    void assertOrderComesFromTheIndex() {
        int middle = size / 2;
        examines(20, () -> assertThat(page(new Document(), descending("start"))).hasSize(20));
        examines(20, () -> assertThat(page(new Document(), ascending("_id"))).hasSize(20));
        examines(21, () -> assertThat(page(gt("_id", middle), ascending("_id"))).hasSize(20));
        examines(
                20,
                () -> assertThat(page(eq("room", "room-3"), descending("start")))
                        .hasSize(20)
                        .first()
                        .extracting("_id")
                        .isEqualTo(size - ROOMS + 3));
        Bson afterKey = or(gt("start", start(middle)), and(eq("start", start(middle)), gt("_id", middle)));
        examines(
                21,
                () -> assertThat(page(afterKey, ascending("start", "_id")))
                        .hasSize(20)
                        .first()
                        .extracting("_id")
                        .isEqualTo(middle + 1));
    }

    void assertWritesAreIndexed() {
        int changed = size / 2 + 1;
        examines(
                1,
                () -> assertThat(sheets.updateOne(
                                        and(eq("_id", changed), eq("version", 1L)),
                                        combine(inc("version", 1L), set("note", "x")))
                                .getModifiedCount())
                        .isOne());
        examines(
                1,
                () -> assertThat(sheets.updateOne(
                                        and(eq("_id", changed), not(elemMatch("bookings", eq("state", "HELD")))),
                                        push("bookings", new Document("bookingId", "new").append("state", "HELD")))
                                .getModifiedCount())
                        .isOne());
        examines(
                1,
                () -> assertThat(sheets.find(eq("bookings.bookingId", "new"))).hasSize(1));
        examines(
                1,
                () -> assertThat(sheets.findOneAndUpdate(
                                eq("bookings.bookingId", "new"),
                                set("bookings.$.state", "DONE"),
                                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                        .isNotNull());
        examines(
                1,
                () -> assertThat(sheets.replaceOne(eq("code", "code-11"), sheet(11))
                                .getMatchedCount())
                        .isOne());
        examines(
                1,
                () -> assertThat(sheets.deleteOne(eq("code", "code-12")).getDeletedCount())
                        .isOne());
        examines(0, () -> assertThat(found(eq("code", "code-12"))).isEmpty());
        sheets.insertOne(sheet(12));
    }

    void assertCountsAndAggregatesAreIndexed() {
        int middle = size / 2;
        examines(0, () -> assertThat(sheets.countDocuments()).isEqualTo(size));
        examines(0, () -> assertThat(sheets.estimatedDocumentCount()).isEqualTo(size));
        examines(1, () -> assertThat(sheets.countDocuments(eq("_id", middle))).isOne());
        examines(
                21,
                () -> assertThat(sheets.countDocuments(
                                and(gte("start", start(middle)), lt("start", start(middle + 20)))))
                        .isEqualTo(20));
        examines(
                21,
                () -> assertThat(sheets.aggregate(List.of(
                                Aggregates.match(and(gte("start", start(middle)), lt("start", start(middle + 20)))),
                                Aggregates.group("$room", Accumulators.sum("uses", 1)))))
                        .hasSize(20));
        examines(
                5,
                () -> assertThat(sheets.aggregate(List.of(
                                Aggregates.match(eq("room", "room-3")),
                                Aggregates.sort(descending("start")),
                                Aggregates.limit(5))))
                        .hasSize(5));
        examines(
                21,
                () -> assertThat(sheets.distinct(
                                "room",
                                and(gte("start", start(middle)), lt("start", start(middle + 20))),
                                String.class))
                        .hasSize(20));
    }

    void assertNullIsNotLookedUp() {
        examines(size, () -> assertThat(found(eq("nothing", null))).hasSize(size));
        examines(
                size,
                () -> assertThat(sheets.countDocuments(eq("outboxSince", null)))
                        .isEqualTo(size - (size + 9_992) / 10_000));
    }

    private List<Document> found(Bson filter) {
        return sheets.find(filter).into(new ArrayList<>());
    }

    private List<Document> page(Bson filter, Bson sort) {
        return sheets.find(filter).sort(sort).limit(20).into(new ArrayList<>());
    }

    private void examines(long atMost, Runnable work) {
        assertThat(store.examined(work)).isLessThanOrEqualTo(atMost);
    }
}
