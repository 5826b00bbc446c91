package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** 64 clients after the same thing: exactly one gets it. Each check is also shown to fail where the guard is missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreRacesIT {

    private static final int CLIENTS = 64;

    private TestStore store;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = TestStore.open(directory.resolve("races.store"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void neverStoresOverlappingBookings() {
        MongoCollection<Document> sheets = store.collection("guarded");
        int acknowledged = book(sheets, true, 50);
        assertThat(overlaps(sheets)).isZero();
        assertThat(bookings(sheets)).hasSize(acknowledged).isNotEmpty();
    }

    @Test
    void storesOverlappingBookingsWithoutTheCondition() {
        MongoCollection<Document> sheets = store.collection("unguarded");
        book(sheets, false, 10);
        assertThat(overlaps(sheets)).isPositive();
    }

    private static int book(MongoCollection<Document> sheets, boolean guarded, int each) {
        sheets.insertOne(new Document("_id", "sheet").append("bookings", List.of()));
        return Clients.all(CLIENTS, client -> {
                    Random random = new Random(client);
                    int won = 0;
                    for (int i = 0; i < each; i++) {
                        int from = random.nextInt(2_000);
                        int to = from + 1 + random.nextInt(20);
                        Bson free = not(elemMatch("bookings", and(lt("from", to), gt("to", from))));
                        won += (int) sheets.updateOne(
                                        guarded ? and(eq("_id", "sheet"), free) : eq("_id", "sheet"),
                                        push("bookings", new Document("from", from).append("to", to)))
                                .getModifiedCount();
                    }
                    return won;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Document> bookings(MongoCollection<Document> sheets) {
        return sheets.find().first().getList("bookings", Document.class);
    }

    private static long overlaps(MongoCollection<Document> sheets) {
        List<Document> bookings = bookings(sheets);
        long overlaps = 0;
        for (int i = 0; i < bookings.size(); i++) {
            for (int j = i + 1; j < bookings.size(); j++) {
                Document a = bookings.get(i);
                Document b = bookings.get(j);
                if (a.getInteger("from") < b.getInteger("to") && b.getInteger("from") < a.getInteger("to")) {
                    overlaps++;
                }
            }
        }
        return overlaps;
    }

    @Test
    void letsOneInsertWinEachUniqueKey() {
        MongoCollection<Document> sheets = store.collection("unique");
        sheets.createIndex(Indexes.ascending("room", "date"), new IndexOptions().unique(true));
        List<Integer> won = Clients.all(CLIENTS, client -> {
            int mine = 0;
            for (int key = 0; key < 60; key++) {
                try {
                    sheets.insertOne(new Document("room", "1w040").append("date", key));
                    mine++;
                } catch (MongoWriteException e) {
                    assertThat(e.getCode()).isEqualTo(11000);
                }
            }
            return mine;
        });
        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(sheets.countDocuments()).isEqualTo(60);
    }

    @Test
    void countsEveryUpsertOfTheSameKey() {
        MongoCollection<Document> counters = store.collection("upserts");
        List<Long> made = Clients.all(CLIENTS, client -> {
            long mine = 0;
            for (int i = 0; i < 50; i++) {
                mine += counters.updateOne(eq("_id", i % 10), inc("count", 1), new UpdateOptions().upsert(true))
                                        .getUpsertedId()
                                == null
                        ? 0
                        : 1;
            }
            return mine;
        });
        assertThat(made.stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
        assertThat(counters.find()).extracting("count").containsOnly(CLIENTS * 5);
    }

    @Test
    void handsOutEveryNumberOnce() {
        Collection<Long> numbers = numbers(store.collection("numbers"));
        assertThat(numbers).hasSize(CLIENTS * 100).doesNotHaveDuplicates();
    }

    @Test
    void handsOutNumbersTwiceOnTheStockBackend(@TempDir Path directory) {
        MVStore file = MVStore.open(directory.resolve("stock.store").toString());
        MongoServer stock = new MongoServer(new H2Backend(file));
        stock.bind("127.0.0.1", 0);
        try (MongoClient client = TestStore.connect(stock.getConnectionString(), CLIENTS)) {
            MongoCollection<Document> counters = client.getDatabase("test").getCollection("numbers");
            boolean twice = false;
            for (int round = 0; round < 10 && !twice; round++) {
                counters.drop();
                List<Long> numbers = numbers(counters);
                twice = new HashSet<>(numbers).size() < numbers.size();
            }
            assertThat(twice).isTrue();
        } finally {
            stock.shutdownNow();
        }
    }

    private static List<Long> numbers(MongoCollection<Document> counters) {
        counters.insertOne(new Document("_id", "number").append("value", 0L));
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Clients.all(CLIENTS, client -> {
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                        mine.add(counters.findOneAndUpdate(eq("_id", "number"), inc("value", 1L), after)
                                .getLong("value"));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void handsEveryJobToOneWorker() {
        MongoCollection<Document> jobs = store.collection("jobs");
        jobs.createIndex(Indexes.ascending("state", "at"));
        for (int i = 0; i < 500; i++) {
            jobs.insertOne(new Document("_id", i).append("state", "NEW").append("at", i));
        }
        List<Integer> done = Clients.all(CLIENTS, client -> {
                    List<Integer> mine = new ArrayList<>();
                    FindOneAndUpdateOptions oldest =
                            new FindOneAndUpdateOptions().sort(new Document("at", 1).append("_id", 1));
                    for (Document job = jobs.findOneAndUpdate(eq("state", "NEW"), set("state", "DONE"), oldest);
                            job != null;
                            job = jobs.findOneAndUpdate(eq("state", "NEW"), set("state", "DONE"), oldest)) {
                        mine.add(job.getInteger("_id"));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(done).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void answersReadersWhileFieldsComeAndGo() {
        MongoCollection<Document> rooms = store.collection("fields");
        for (int i = 0; i < 10; i++) {
            rooms.insertOne(new Document("_id", i).append("a", 1).append("b", 1));
        }
        List<Integer> failures = Clients.all(CLIENTS, client -> {
            int failed = 0;
            for (int i = 0; i < 200; i++) {
                try {
                    if (client % 2 == 0) {
                        rooms.updateOne(
                                eq("_id", i % 10),
                                i % 2 == 0
                                        ? combine(unset("a"), set("b", i), set("c" + client, List.of(i, i)))
                                        : combine(set("a", i), unset("b"), unset("c" + client)));
                    } else {
                        assertThat(rooms.find())
                                .hasSize(10)
                                .allSatisfy(room -> assertThat(room.containsKey("a") || room.containsKey("b"))
                                        .isTrue());
                    }
                } catch (MongoException e) {
                    failed++;
                }
            }
            return failed;
        });
        assertThat(failures).containsOnly(0);
    }
}
