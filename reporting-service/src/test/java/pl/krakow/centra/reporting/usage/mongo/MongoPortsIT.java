package pl.krakow.centra.reporting.usage.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoOperations;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on real MongoDB, where there is a Docker to run it. */
@Testcontainers(disabledWithoutDocker = true)
class MongoPortsIT extends StoredPortsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private static Databases databases;
    private MongoOperations mongo;

    @BeforeAll
    static void open() {
        databases = new Databases(MONGO.getReplicaSetUrl());
    }

    @AfterAll
    static void close() {
        databases.close();
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
