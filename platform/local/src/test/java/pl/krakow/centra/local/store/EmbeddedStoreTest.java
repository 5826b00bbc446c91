package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasWrittenWhenItIsOpenedAgain() {
        Path file = directory.resolve("booking.store");
        try (EmbeddedStore store = EmbeddedStore.open(file, 0);
                MongoClient client = MongoClients.create(store.connectionString("booking"))) {
            var rooms = client.getDatabase("booking").getCollection("rooms");
            rooms.insertOne(new Document("_id", "1w040").append("capacity", 12));
            rooms.updateOne(eq("_id", "1w040"), inc("capacity", 3));
        }
        try (EmbeddedStore store = EmbeddedStore.open(file, 0);
                MongoClient client = MongoClients.create(store.connectionString("booking"))) {
            assertThat(client.getDatabase("booking").getCollection("rooms").find())
                    .containsExactly(new Document("_id", "1w040").append("capacity", 15));
        }
    }

    @Test
    void refusesToOpenAFileTwice() {
        Path file = directory.resolve("booking.store");
        try (EmbeddedStore store = EmbeddedStore.open(file, 0)) {
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> EmbeddedStore.open(file, 0))
                    .withMessage("The store file %s is already open; a store file has one server at a time.", file);
            assertThat(store.port()).isPositive();
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("booking.store"), 0)) {
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> EmbeddedStore.open(directory.resolve("events.store"), store.port()))
                    .withMessageContaining("port " + store.port());
        }
    }

    @Test
    void answersHelloAsAServerOfItsOwn() {
        try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("booking.store"), 0);
                MongoClient client = MongoClients.create(store.connectionString("booking"))) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello).containsEntry("isWritablePrimary", true).doesNotContainKey("setName");
        }
    }
}
