package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 in the middle of 16 writers: what was acknowledged is there, and the indexes agree with the documents.
 *
 * <p>More deaths by {@code -Dstore.kills=8}.
 */
class StoreKillIT {

    private static final int KILLS = Integer.getInteger("store.kills", 4);
    private static final int WRITERS = 16;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 1_000;

    @TempDir
    Path directory;

    @Test
    void losesNothingItHasAcknowledged() {
        Acknowledged acknowledged = new Acknowledged();
        for (int kill = 0; kill < KILLS; kill++) {
            writeAndKill(acknowledged, Durability.COMMITTED);
            assertThat(lost(acknowledged, Durability.COMMITTED))
                    .as("after kill %s", kill + 1)
                    .isEqualTo(new Lost(0, 0, 0));
        }
        assertThat(acknowledged.inserts).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL / 4);
    }

    @Test
    void losesNothingWhenItWaitsForTheDisk() {
        Acknowledged acknowledged = new Acknowledged();
        writeAndKill(acknowledged, Durability.SYNCED);
        assertThat(lost(acknowledged, Durability.SYNCED)).isEqualTo(new Lost(0, 0, 0));
    }

    /** Without the commit the same check must find losses, or it would find none anywhere. */
    @Test
    void losesWritesWithoutTheCommit() {
        Acknowledged acknowledged = new Acknowledged();
        writeAndKill(acknowledged, Durability.NONE);
        Lost lost = lost(acknowledged, Durability.COMMITTED);
        assertThat(lost.inserts()).isPositive();
        assertThat(lost.updates()).isPositive();
    }

    /** Pieces of the file are being rewritten when the kill comes. */
    @Test
    void losesNothingWhileTheFileIsCompacted() throws InterruptedException {
        int documents = 8_000;
        AtomicLongArray acknowledged = new AtomicLongArray(documents);
        CountDownLatch gone = new CountDownLatch(WRITERS);
        try (ChildStore child = ChildStore.start(directory.resolve("compacted.store"), Durability.COMMITTED);
                MongoClient client = TestStore.connect(child.connectionString(), WRITERS + 1);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> sheets = client.getDatabase("test").getCollection("sheets");
            sheets.createIndex(Indexes.ascending("value"));
            sheets.insertMany(IntStream.range(0, documents)
                    .mapToObj(i -> new Document("_id", i).append("value", 0L).append("text", "x".repeat(400)))
                    .toList());
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> {
                    Random random = new Random(writer);
                    try {
                        for (long value = 1; true; value++) {
                            int id = random.nextInt(documents / WRITERS) * WRITERS + writer;
                            sheets.updateOne(eq("_id", id), set("value", value));
                            acknowledged.set(id, value);
                        }
                    } catch (MongoException e) {
                        gone.countDown(); // the store has been killed
                    }
                });
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> compactions(client) >= 3);
            child.kill();
            assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
        }
        try (ChildStore child = ChildStore.start(directory.resolve("compacted.store"), Durability.COMMITTED);
                MongoClient client = TestStore.connect(child.connectionString(), 1)) {
            MongoCollection<Document> sheets = client.getDatabase("test").getCollection("sheets");
            List<Document> stored = sheets.find().into(new ArrayList<>());
            assertThat(stored).hasSize(documents);
            assertThat(stored)
                    .allSatisfy(sheet -> assertThat(sheet.getLong("value"))
                            .isGreaterThanOrEqualTo(acknowledged.get(sheet.getInteger("_id"))));
            assertThat(sheets.countDocuments(gte("value", 0L))).isEqualTo(documents);
        }
    }

    private static long compactions(MongoClient client) {
        return client.getDatabase("admin")
                .runCommand(new Document("serverStatus", 1))
                .get("embeddedStore", Document.class)
                .getLong("compactions");
    }

    private static final class Acknowledged {
        private final Set<String> inserts = ConcurrentHashMap.newKeySet();
        private final AtomicLongArray updates = new AtomicLongArray(WRITERS);
        private final AtomicLong next = new AtomicLong();
    }

    private record Lost(long inserts, long updates, long indexMismatches) {}

    private void writeAndKill(Acknowledged acknowledged, Durability durability) {
        AtomicLong count = new AtomicLong();
        CountDownLatch gone = new CountDownLatch(WRITERS);
        try (ChildStore child = ChildStore.start(directory.resolve("killed.store"), durability);
                MongoClient client = TestStore.connect(child.connectionString(), WRITERS);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> facts = client.getDatabase("test").getCollection("facts");
            MongoCollection<Document> counters = client.getDatabase("test").getCollection("counters");
            facts.createIndex(Indexes.ascending("writer", "number"));
            facts.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> {
                    try {
                        write(writer, acknowledged, count, facts, counters);
                    } catch (MongoException e) {
                        gone.countDown(); // the store has been killed
                    }
                });
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> count.get() >= ACKNOWLEDGED_BEFORE_KILL);
            child.kill();
            assertThat(gone.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(
            int writer,
            Acknowledged acknowledged,
            AtomicLong count,
            MongoCollection<Document> facts,
            MongoCollection<Document> counters) {
        if (counters.countDocuments(eq("_id", writer)) == 0) {
            counters.insertOne(new Document("_id", writer).append("value", 0L));
        }
        while (true) {
            long number = acknowledged.next.incrementAndGet();
            String id = writer + "-" + number;
            facts.insertOne(new Document("_id", id)
                    .append("writer", writer)
                    .append("number", number)
                    .append("code", "code-" + number)
                    .append("text", "x".repeat(200)));
            acknowledged.inserts.add(id);
            counters.updateOne(eq("_id", writer), set("value", number));
            acknowledged.updates.set(writer, number);
            count.incrementAndGet();
        }
    }

    private Lost lost(Acknowledged acknowledged, Durability durability) {
        try (ChildStore child = ChildStore.start(directory.resolve("killed.store"), durability);
                MongoClient client = TestStore.connect(child.connectionString(), 1)) {
            MongoCollection<Document> facts = client.getDatabase("test").getCollection("facts");
            Set<String> stored = new HashSet<>();
            Set<String> byIndex = new HashSet<>();
            facts.find().forEach(fact -> stored.add(fact.getString("_id")));
            for (int writer = 0; writer < WRITERS; writer++) {
                facts.find(eq("writer", writer)).forEach(fact -> byIndex.add(fact.getString("_id")));
            }
            long mismatches = stored.stream()
                            .filter(id -> !byIndex.contains(id))
                            .count()
                    + byIndex.stream().filter(id -> !stored.contains(id)).count();
            for (String id : List.copyOf(stored).subList(0, Math.min(200, stored.size()))) {
                String code = "code-" + id.substring(id.indexOf('-') + 1);
                List<Document> found = facts.find(eq("code", code)).into(new ArrayList<>());
                mismatches += found.size() == 1 && id.equals(found.getFirst().getString("_id")) ? 0 : 1;
            }
            Map<Integer, Long> values = new HashMap<>();
            client.getDatabase("test")
                    .getCollection("counters")
                    .find()
                    .forEach(counter -> values.put(counter.getInteger("_id"), counter.getLong("value")));
            long lostUpdates = 0;
            for (int writer = 0; writer < WRITERS; writer++) {
                lostUpdates += values.getOrDefault(writer, 0L) < acknowledged.updates.get(writer) ? 1 : 0;
            }
            long lostInserts = acknowledged.inserts.stream()
                    .filter(id -> !stored.contains(id))
                    .count();
            return new Lost(lostInserts, lostUpdates, mismatches);
        }
    }
}
