package pl.krakow.centra.events.certificates.mongo;

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

import pl.krakow.centra.events.certificates.domain.Certificates;
import pl.krakow.centra.events.certificates.domain.CertificatesContract;

/** The same on real MongoDB, where there is a Docker to run it. */
@Testcontainers(disabledWithoutDocker = true)
class MongoCertificatesIT extends CertificatesContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final MongoOperations mongo = new MongoTemplate(
            MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(MONGO.getReplicaSetUrl()))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .build()),
            "test" + UUID.randomUUID());

    @Override
    protected Certificates certificates() {
        return new MongoCertificates(mongo);
    }
}
