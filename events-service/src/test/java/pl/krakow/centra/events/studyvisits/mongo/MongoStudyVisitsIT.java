package pl.krakow.centra.events.studyvisits.mongo;

import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same on real MongoDB, where there is a Docker to run it. */
@Testcontainers(disabledWithoutDocker = true)
class MongoStudyVisitsIT extends StoredStudyVisitsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final MongoOperations mongo = new MongoTemplate(
            MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(MONGO.getReplicaSetUrl()))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .build()),
            "test" + UUID.randomUUID());

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
