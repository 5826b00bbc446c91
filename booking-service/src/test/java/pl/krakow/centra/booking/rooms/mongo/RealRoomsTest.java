package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;
import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.booking.rooms.domain.RoomRegisterContract;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealRoomsTest extends RoomRegisterContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final MongoRooms rooms = new MongoRooms(
            Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())),
            Clock.fixed(TODAY.atTime(12, 0).atZone(Meetings.KRAKOW).toInstant(), Meetings.KRAKOW),
            _ -> Meetings.KRAKOW,
            NewsForNobody.news());

    @Override
    protected RoomRegister register() {
        return rooms;
    }

    @Override
    protected Rooms rooms() {
        return rooms;
    }
}
