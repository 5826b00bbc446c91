package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {

    @TempDir
    Path directory;

    @Test
    void writesAMostlyEmptyFileAnewWhenItIsOpened() throws IOException {
        Path file = directory.resolve("booking.store");
        try (TestStore store = TestStore.open(file)) {
            MongoCollection<Document> rooms = store.collection("rooms");
            rooms.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            rooms.createIndex(Indexes.ascending("tags"));
            for (int i = 0; i < 10; i++) {
                List<Document> batch = new ArrayList<>();
                for (int j = 0; j < 300; j++) {
                    int id = i * 300 + j;
                    batch.add(new Document("_id", id)
                            .append("name", "room " + id)
                            .append("tags", List.of("a" + id, "b" + id))
                            .append("text", "x".repeat(4_000)));
                }
                rooms.insertMany(batch);
            }
            rooms.deleteMany(gte("_id", 100));
        }
        long before = Files.size(file);
        Files.writeString(directory.resolve("booking.store.compact"), "left behind by a kill");
        try (TestStore store = TestStore.open(file)) {
            MongoCollection<Document> rooms = store.collection("rooms");
            assertThat(Files.size(file)).isLessThan(before / 5);
            assertThat(store.store().statistics().compactions()).isOne();
            assertThat(rooms.countDocuments()).isEqualTo(100);
            assertThat(store.examined(
                            () -> assertThat(rooms.find(eq("tags", "b7"))).hasSize(1)))
                    .isOne();
            assertThat(store.examined(
                            () -> assertThat(rooms.find(eq("name", "room 99"))).hasSize(1)))
                    .isOne();
            rooms.insertOne(new Document("_id", 100).append("name", "room 100"));
        }
        assertThat(directory.resolve("booking.store.compact")).doesNotExist();
    }

    @Test
    void letsAWaitingWriterGoBeforeALongReaderGoesOn() throws InterruptedException {
        try (StoreFile file =
                StoreFile.open(directory.resolve("yield.store"), StoreOptions.DEFAULTS, Durability.COMMITTED)) {
            CountDownLatch reading = new CountDownLatch(1);
            AtomicBoolean written = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    reading.await();
                    file.writing(() -> {
                        written.set(true);
                        return true;
                    });
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            AtomicBoolean paused = new AtomicBoolean();
            boolean wentFirst = file.reading(() -> {
                reading.countDown();
                long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
                boolean went = false;
                while (!went && System.nanoTime() < giveUp) {
                    went = file.letWritersGoFirst(() -> paused.set(!written.get()));
                }
                return went && written.get();
            });
            writer.join();
            assertThat(wentFirst).isTrue();
            assertThat(paused).isTrue();
        }
    }
}
