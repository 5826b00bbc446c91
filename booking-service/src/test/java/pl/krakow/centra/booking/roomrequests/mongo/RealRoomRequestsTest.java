package pl.krakow.centra.booking.roomrequests.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequestsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealRoomRequestsTest extends RoomRequestsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final RoomRequests requests = new MongoRoomRequests(
            Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())),
            new PendingEvents(new UuidIds()),
            (_, _) -> {},
            Centre.centres());

    @Override
    protected RoomRequests requests() {
        return requests;
    }
}
