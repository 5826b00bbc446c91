package pl.krakow.centra.booking.closures.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.ClosuresContract;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealClosuresTest extends ClosuresContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Closures closures = new MongoClosures(
            Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())),
            _ -> Meetings.KRAKOW,
            NewsForNobody.news());

    @Override
    protected Closures closures() {
        return closures;
    }
}
