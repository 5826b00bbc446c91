package pl.krakow.centra.booking.series.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.booking.series.domain.SeriesRegisterContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealSeriesRegisterTest extends SeriesRegisterContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final SeriesRegister register =
            new MongoSeriesRegister(Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())));

    @Override
    protected SeriesRegister register() {
        return register;
    }
}
