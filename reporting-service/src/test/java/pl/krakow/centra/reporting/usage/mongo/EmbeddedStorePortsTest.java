package pl.krakow.centra.reporting.usage.mongo;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.local.store.EmbeddedStore;

class EmbeddedStorePortsTest extends StoredPortsContract {

    @TempDir
    private static Path directory;

    private static EmbeddedStore store;
    private static Databases databases;
    private MongoOperations mongo;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(directory.resolve("reporting.store"), 0);
        databases = new Databases(store.connectionString("reporting"));
    }

    @AfterAll
    static void close() {
        databases.close();
        store.close();
    }

    @BeforeEach
    void takeAnEmptyDatabase() {
        mongo = databases.next();
    }

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
