package pl.krakow.centra.booking.regulations.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealRegulationsTest extends RegulationsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Regulations regulations =
            new MongoRegulations(Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())));

    @Override
    protected Regulations regulations() {
        return regulations;
    }
}
