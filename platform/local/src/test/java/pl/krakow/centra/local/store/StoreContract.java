package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services rely on. Must hold on the embedded store and on real MongoDB alike. */
abstract class StoreContract {

    private static final int DUPLICATE_KEY = 11000;

    private MongoCollection<Document> sheets;

    abstract MongoDatabase database();

    @BeforeEach
    void startWithAnEmptyCollection() {
        sheets = database().getCollection("sheets");
        sheets.drop();
    }

    @Test
    void returnsValuesOfEveryTypeAsTheyWereWritten() {
        Document sheet = new Document("_id", UUID.fromString("0193f7a0-0000-7000-8000-000000000001"))
                .append("text", "Zażółć gęślą jaźń \uD83C\uDFDF")
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 0.1)
                .append("decimal", Decimal128.parse("12345678901234567890.12"))
                .append("date", Date.from(Instant.parse("2026-11-20T09:30:00.123Z")))
                .append("flag", true)
                .append("nothing", null)
                .append("list", Arrays.asList(1, "two", null, new Document("three", 3)))
                .append("empty", List.of());
        sheets.insertOne(sheet);
        assertThat(sheets.find(eq("_id", sheet.get("_id"))).first()).isEqualTo(sheet);
    }

    @Test
    void claimsASlotOnlyWhileItIsFree() {
        sheets.insertOne(new Document("_id", "1w040/2026-11-20").append("bookings", List.of()));
        assertThat(claim("1w040/2026-11-20", 10, 12)).isTrue();
        assertThat(claim("1w040/2026-11-20", 11, 13)).isFalse();
        assertThat(claim("1w040/2026-11-20", 12, 13)).isTrue();
        sheets.updateOne(
                eq("_id", "1w040/2026-11-20"),
                set("bookings.$[booking].state", "CANCELLED"),
                new UpdateOptions().arrayFilters(List.of(eq("booking.from", 10))));
        assertThat(claim("1w040/2026-11-20", 11, 12)).isTrue();
    }

    private boolean claim(String sheet, int from, int to) {
        Bson free = not(elemMatch("bookings", and(lt("from", to), gt("to", from), ne("state", "CANCELLED"))));
        return sheets.updateOne(
                                and(eq("_id", sheet), free),
                                combine(
                                        push(
                                                "bookings",
                                                new Document("from", from)
                                                        .append("to", to)
                                                        .append("state", "CONFIRMED")),
                                        inc("version", 1)))
                        .getModifiedCount()
                == 1;
    }

    @Test
    void reportsADuplicateWhenAConditionalUpsertMeetsItsDocument() {
        sheets.insertOne(new Document("_id", 1).append("version", 5));
        MongoWriteException refusal = catchThrowableOfType(
                MongoWriteException.class,
                () -> sheets.replaceOne(
                        and(eq("_id", 1), lt("version", 3)),
                        new Document("version", 3),
                        new ReplaceOptions().upsert(true)));
        assertThat(refusal.getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(sheets.replaceOne(
                                and(eq("_id", 1), lt("version", 6)),
                                new Document("version", 6),
                                new ReplaceOptions().upsert(true))
                        .getModifiedCount())
                .isOne();
    }

    @Test
    void replacesInTheOrderOfTheNewDocument() {
        sheets.insertOne(new Document("_id", 1).append("a", 1).append("b", 2).append("c", 3));
        sheets.replaceOne(eq("_id", 1), new Document("c", 1).append("a", 2));
        assertThat(sheets.find().first().keySet()).containsExactly("_id", "c", "a");
    }

    @Test
    void keepsUniqueKeysUnique() {
        sheets.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        sheets.insertOne(new Document("_id", 1).append("email", "a@example.org"));
        sheets.insertOne(new Document("_id", 2));
        assertDuplicate(new Document("_id", 3).append("email", "a@example.org"));
        assertDuplicate(new Document("_id", 3));
        MongoWriteException refusal = catchThrowableOfType(
                MongoWriteException.class, () -> sheets.updateOne(eq("_id", 2), set("email", "a@example.org")));
        assertThat(refusal.getCode()).isEqualTo(DUPLICATE_KEY);
        sheets.updateOne(eq("_id", 1), set("email", "b@example.org"));
        sheets.updateOne(eq("_id", 2), set("email", "a@example.org"));
        sheets.deleteOne(eq("_id", 1));
        sheets.insertOne(new Document("_id", 3).append("email", "b@example.org"));
        assertThat(sheets.countDocuments()).isEqualTo(2);
    }

    @Test
    void letsDocumentsWithoutTheFieldIntoASparseUniqueIndex() {
        sheets.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        sheets.insertOne(new Document("_id", 1));
        sheets.insertOne(new Document("_id", 2));
        sheets.insertOne(new Document("_id", 3).append("key", "k"));
        assertDuplicate(new Document("_id", 4).append("key", "k"));
        sheets.updateOne(eq("_id", 3), unset("key"));
        sheets.insertOne(new Document("_id", 4).append("key", "k"));
        assertThat(sheets.find(eq("key", "k")).first()).containsEntry("_id", 4);
        assertThat(sheets.find().sort(Sorts.ascending("key", "_id")))
                .extracting("_id")
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void keepsCompoundAndArrayKeysUnique() {
        sheets.createIndex(Indexes.ascending("room", "date"), new IndexOptions().unique(true));
        sheets.createIndex(
                Indexes.ascending("bookings.id"),
                new IndexOptions().unique(true).sparse(true));
        sheets.insertOne(sheet(1, "1w040", "2026-11-20", "a", "b"));
        sheets.insertOne(sheet(2, "1w040", "2026-11-21", "c"));
        assertDuplicate(sheet(3, "1w040", "2026-11-20", "d"));
        assertDuplicate(sheet(3, "1w041", "2026-11-20", "e", "b"));
        sheets.updateOne(eq("_id", 1), pull("bookings", eq("id", "b")));
        sheets.insertOne(sheet(3, "1w041", "2026-11-20", "e", "b"));
        assertThat(sheets.find(eq("bookings.id", "b")).first()).containsEntry("_id", 3);
    }

    private static Document sheet(int id, String room, String date, String... bookings) {
        return new Document("_id", id)
                .append("room", room)
                .append("date", date)
                .append(
                        "bookings",
                        Arrays.stream(bookings)
                                .map(booking -> new Document("id", booking))
                                .toList());
    }

    private void assertDuplicate(Document document) {
        MongoWriteException refusal = catchThrowableOfType(MongoWriteException.class, () -> sheets.insertOne(document));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getCode()).isEqualTo(DUPLICATE_KEY);
    }

    @Test
    void refusesAUniqueIndexOverDuplicatesAndAnotherUnderTheSameName() {
        sheets.insertMany(List.of(new Document("a", 1), new Document("a", 1)));
        MongoServerException duplicates = catchThrowableOfType(
                MongoServerException.class,
                () -> sheets.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true)));
        assertThat(duplicates.getCode()).isEqualTo(DUPLICATE_KEY);
        sheets.createIndex(Indexes.ascending("a"), new IndexOptions().name("by-a"));
        assertThatCode(() -> sheets.createIndex(Indexes.ascending("a"), new IndexOptions().name("by-a")))
                .doesNotThrowAnyException();
        MongoCommandException otherName = catchThrowableOfType(
                MongoCommandException.class,
                () -> sheets.createIndex(Indexes.ascending("a"), new IndexOptions().name("again")));
        assertThat(otherName.getErrorCode()).isEqualTo(85);
        MongoCommandException otherKey = catchThrowableOfType(
                MongoCommandException.class,
                () -> sheets.createIndex(Indexes.ascending("b"), new IndexOptions().name("by-a")));
        assertThat(otherKey.getErrorCode()).isEqualTo(86);
        assertThat(sheets.listIndexes()).extracting("name").containsExactlyInAnyOrder("_id_", "by-a");
    }

    @Test
    void dropsOneIndexOfOneCollection() {
        MongoCollection<Document> rooms = database().getCollection("rooms");
        rooms.drop();
        for (MongoCollection<Document> collection : List.of(sheets, rooms)) {
            collection.createIndex(Indexes.ascending("a"));
            collection.createIndex(Indexes.ascending("b"));
        }
        sheets.dropIndex("a_1");
        assertThat(sheets.listIndexes()).extracting("name").containsExactlyInAnyOrder("_id_", "b_1");
        sheets.dropIndexes();
        assertThat(sheets.listIndexes()).extracting("name").containsExactly("_id_");
        assertThat(rooms.listIndexes()).extracting("name").containsExactlyInAnyOrder("_id_", "a_1", "b_1");
        rooms.drop();
    }

    @Test
    void stopsAnOrderedBulkAtTheFirstError() {
        sheets.insertOne(new Document("_id", 2));
        MongoBulkWriteException inserts =
                catchThrowableOfType(MongoBulkWriteException.class, () -> sheets.insertMany(documents(1, 2, 3)));
        assertThat(inserts.getWriteResult().getInsertedCount()).isOne();
        assertThat(ids()).containsExactly(1, 2);

        sheets.createIndex(
                Indexes.ascending("code"), new IndexOptions().unique(true).sparse(true));
        sheets.updateOne(eq("_id", 1), set("code", "taken"));
        MongoBulkWriteException updates = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> sheets.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 1), set("a", 1)),
                        new UpdateOneModel<>(eq("_id", 2), set("code", "taken")),
                        new UpdateOneModel<>(eq("_id", 2), set("a", 1)))));
        assertThat(updates.getWriteErrors()).extracting("index").containsExactly(1);
        assertThat(updates.getWriteResult().getModifiedCount()).isOne();
        assertThat(sheets.countDocuments(eq("a", 1))).isOne();
    }

    @Test
    void goesOnInAnUnorderedBulk() {
        sheets.insertOne(new Document("_id", 2));
        MongoBulkWriteException inserts = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> sheets.insertMany(documents(1, 2, 3), new InsertManyOptions().ordered(false)));
        assertThat(inserts.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids()).containsExactly(1, 2, 3);
        MongoBulkWriteException mixed = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> sheets.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", 1)),
                                new UpdateOneModel<>(eq("_id", 3), set("a", 1)),
                                new InsertOneModel<>(new Document("_id", 4))),
                        new BulkWriteOptions().ordered(false)));
        assertThat(mixed.getWriteResult().getInsertedCount()).isOne();
        assertThat(mixed.getWriteResult().getModifiedCount()).isOne();
    }

    private static List<Document> documents(Integer... ids) {
        return Arrays.stream(ids).map(id -> new Document("_id", id)).toList();
    }

    private List<Object> ids() {
        List<Object> ids = new ArrayList<>();
        sheets.find().sort(Sorts.ascending("_id")).forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void upsertsOnceAndTellsWhich() {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        Bson count = combine(setOnInsert("made", true), inc("count", 1));
        assertThat(sheets.updateOne(eq("_id", "a"), count, upsert)
                        .getUpsertedId()
                        .asString()
                        .getValue())
                .isEqualTo("a");
        assertThat(sheets.updateOne(eq("_id", "a"), count, upsert).getUpsertedId())
                .isNull();
        assertThat(sheets.find().first())
                .isEqualTo(new Document("_id", "a").append("made", true).append("count", 2));
    }

    @Test
    void findsAndModifiesOneDocument() {
        sheets.insertMany(List.of(
                new Document("_id", 1).append("state", "NEW").append("at", 2),
                new Document("_id", 2).append("state", "NEW").append("at", 1)));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions()
                .sort(Sorts.ascending("at"))
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("state"));
        assertThat(sheets.findOneAndUpdate(eq("state", "NEW"), set("state", "RUN"), after))
                .isEqualTo(new Document("_id", 2).append("state", "RUN"));
        assertThat(sheets.findOneAndUpdate(eq("state", "NEW"), set("state", "RUN")))
                .containsEntry("state", "NEW");
        assertThat(sheets.findOneAndUpdate(eq("state", "NEW"), set("state", "RUN")))
                .isNull();
        assertThat(sheets.findOneAndDelete(eq("_id", 1))).isNotNull();
        assertThat(sheets.findOneAndUpdate(
                        eq("_id", "counter"),
                        inc("value", 1L),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(new Document("_id", "counter").append("value", 1L));
    }

    @Test
    void meetsEachBoundOfARangeByAnyElement() {
        sheets.insertMany(List.of(
                new Document("_id", 1).append("a", List.of(1, 10)),
                new Document("_id", 2).append("a", List.of(5)),
                new Document("_id", 3).append("a", List.of(1, 2))));
        Bson between = and(gt("a", 3), lt("a", 9));
        assertThat(sheets.find(between).sort(Sorts.ascending("_id")))
                .extracting("_id")
                .containsExactly(1, 2);
        assertThat(sheets.find(new Document("a", new Document("$gt", 3).append("$lt", 9)))
                        .sort(Sorts.ascending("_id")))
                .extracting("_id")
                .containsExactly(1, 2);
        assertThat(sheets.find(elemMatch("a", new Document("$gt", 3).append("$lt", 9))))
                .extracting("_id")
                .containsExactly(2);
        sheets.createIndex(Indexes.ascending("a"));
        assertThat(sheets.find(between).sort(Sorts.ascending("_id")))
                .extracting("_id")
                .containsExactly(1, 2);
    }

    @Test
    void pagesByTheLastKey() {
        sheets.createIndex(Indexes.ascending("start"));
        sheets.insertMany(IntStream.range(0, 50)
                .mapToObj(i -> new Document("_id", i).append("start", i / 7))
                .toList());
        List<Object> seen = new ArrayList<>();
        Bson filter = new Document();
        List<Document> page;
        do {
            page = sheets.find(filter)
                    .sort(Sorts.ascending("start", "_id"))
                    .limit(8)
                    .into(new ArrayList<>());
            page.forEach(document -> seen.add(document.get("_id")));
            if (!page.isEmpty()) {
                Document last = page.getLast();
                filter = new Document(
                        "$or",
                        List.of(
                                new Document("start", new Document("$gt", last.get("start"))),
                                new Document("start", last.get("start"))
                                        .append("_id", new Document("$gt", last.get("_id")))));
            }
        } while (page.size() == 8);
        assertThat(seen).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void answersInBatches() {
        sheets.insertMany(
                IntStream.range(0, 1_000).mapToObj(i -> new Document("_id", i)).toList());
        for (int batch : List.of(0, 1, 7, 1_000, 5_000)) {
            assertThat(sheets.find()
                            .batchSize(batch)
                            .sort(Sorts.descending("_id"))
                            .into(new ArrayList<>()))
                    .as("batches of %s", batch)
                    .hasSize(1_000)
                    .first()
                    .isEqualTo(new Document("_id", 999));
        }
        assertThat(sheets.aggregate(List.of(Aggregates.match(gte("_id", 500))))
                        .batchSize(7)
                        .into(new ArrayList<>()))
                .hasSize(500);
        assertThat(sheets.find().skip(990).limit(100).batchSize(3).into(new ArrayList<>()))
                .hasSize(10);
    }

    @Test
    void goesOnBehindTheLastKeyWhileOthersWrite() {
        sheets.insertMany(
                IntStream.range(0, 300).mapToObj(i -> new Document("_id", i)).toList());
        List<Object> seen = new ArrayList<>();
        try (var cursor =
                sheets.find().sort(Sorts.ascending("_id")).batchSize(100).cursor()) {
            while (cursor.hasNext()) {
                seen.add(cursor.next().get("_id"));
                if (seen.size() == 50) {
                    sheets.deleteMany(and(gte("_id", 200), lt("_id", 250)));
                    sheets.insertOne(new Document("_id", 1_000));
                }
            }
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .startsWith(0, 1, 2)
                .contains(199, 250, 299)
                .doesNotContain(220);
    }

    @Test
    void groupsWhatAMatchLeaves() {
        sheets.insertMany(List.of(
                new Document("_id", 1).append("centre", "reymonta").append("people", 5),
                new Document("_id", 2).append("centre", "reymonta").append("people", 7),
                new Document("_id", 3).append("centre", "nowa-huta").append("people", 9)));
        assertThat(sheets.aggregate(List.of(
                        Aggregates.match(eq("centre", "reymonta")),
                        Aggregates.group(
                                "$centre", Accumulators.sum("people", "$people"), Accumulators.sum("uses", 1)))))
                .containsExactly(
                        new Document("_id", "reymonta").append("people", 12).append("uses", 2));
        assertThat(sheets.countDocuments()).isEqualTo(3);
        assertThat(sheets.countDocuments(eq("centre", "nowa-huta"))).isOne();
        assertThat(sheets.distinct("centre", String.class)).containsExactlyInAnyOrder("nowa-huta", "reymonta");
    }

    @Test
    void listsTheCollectionsThatMatch() {
        sheets.insertOne(new Document());
        assertThat(database().listCollections().filter(eq("name", "sheets"))).hasSize(1);
        assertThat(database().listCollections().filter(eq("name", "unknown"))).isEmpty();
    }

    @Test
    void refusesADocumentThatGrowsTooLarge() {
        String megabyte = "x".repeat(1 << 20);
        sheets.insertOne(new Document("_id", 1));
        MongoWriteException refusal = catchThrowableOfType(MongoWriteException.class, () -> {
            for (int i = 0; i < 20; i++) {
                sheets.updateOne(eq("_id", 1), push("parts", megabyte));
            }
        });
        assertThat(refusal.getCode()).isEqualTo(17419);
        assertThat(sheets.find(eq("_id", 1)).first().getList("parts", String.class))
                .hasSize(15);
    }
}
