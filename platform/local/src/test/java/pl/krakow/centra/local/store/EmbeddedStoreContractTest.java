package pl.krakow.centra.local.store;

import java.nio.file.Path;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedStoreContractTest extends StoreContract {

    private TestStore store;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = TestStore.open(directory.resolve("contract.store"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    MongoDatabase database() {
        return store.database();
    }
}
