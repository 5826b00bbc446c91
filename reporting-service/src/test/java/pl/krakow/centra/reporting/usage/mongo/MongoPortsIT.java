package pl.krakow.centra.reporting.usage.mongo;

import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on real MongoDB, where there is a Docker to run it. */
@Testcontainers(disabledWithoutDocker = true)
class MongoPortsIT extends StoredPortsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final MongoOperations mongo =
            new MongoTemplate(new SimpleMongoClientDatabaseFactory(MONGO.getReplicaSetUrl("test" + UUID.randomUUID())));

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
