package pl.krakow.centra.booking.reservation.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.DaySheetsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealDaySheetsTest extends DaySheetsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final DaySheets sheets = new MongoDaySheets(
            Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())),
            new PendingEvents(new UuidIds()),
            (_, _) -> {});

    @Override
    protected DaySheets sheets() {
        return sheets;
    }
}
