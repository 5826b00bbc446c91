package pl.krakow.centra.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on real MongoDB, where a container can be run; reported as skipped elsewhere. */
@Testcontainers(disabledWithoutDocker = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoDbContractIT extends StoreContract {

    @Container
    private final MongoDBContainer container = new MongoDBContainer("mongo:8.0");

    private MongoClient client;

    @BeforeAll
    void connect() {
        client = TestStore.connect(container.getConnectionString(), 4);
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Override
    MongoDatabase database() {
        return client.getDatabase("contract");
    }
}
