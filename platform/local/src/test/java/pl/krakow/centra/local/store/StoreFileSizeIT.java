package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileSizeIT {

    private static final int DOCUMENTS = 1_000;
    private static final int CLIENTS = 8;
    private static final int UPDATES = Integer.getInteger("store.updates", 40_000);
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path directory;

    /** The documents take about 0.5 MB; without reuse of space the updates would write more than 400 MB. More of them by {@code -Dstore.updates=100000}. */
    @Test
    void staysSmallUnderManyUpdates() {
        Path file = directory.resolve("updated.store");
        try (TestStore store = TestStore.open(file)) {
            MongoCollection<Document> sheets = store.collection("sheets");
            sheets.createIndex(Indexes.ascending("room", "changed"));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                documents.add(new Document("_id", i)
                        .append("room", "room-" + i % 20)
                        .append("changed", 0)
                        .append("count", 0)
                        .append("text", "x".repeat(350)));
            }
            sheets.insertMany(documents);
            StoreStatistics before = store.store().statistics();
            Clients.all(CLIENTS, client -> {
                Random random = new Random(client);
                for (int i = 0; i < UPDATES / CLIENTS; i++) {
                    sheets.updateOne(
                            eq("_id", random.nextInt(DOCUMENTS)),
                            combine(inc("count", 1), set("changed", random.nextInt())));
                }
                return client;
            });
            StoreStatistics done = store.store().statistics().since(before);
            assertThat(done.acknowledgedWrites()).isEqualTo(UPDATES);
            assertThat(done.commits()).isPositive().isLessThanOrEqualTo(UPDATES);
            assertThat(file.toFile().length()).isEqualTo(done.fileBytes()).isLessThan(32 * MEGABYTE);
            assertThat(sheets.find().into(new ArrayList<>()).stream()
                            .mapToInt(sheet -> sheet.getInteger("count"))
                            .sum())
                    .isEqualTo(UPDATES);
        }
    }
}
