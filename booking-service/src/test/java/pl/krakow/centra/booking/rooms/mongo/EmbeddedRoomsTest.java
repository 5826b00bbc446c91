package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.booking.rooms.domain.RoomRegisterContract;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedRoomsTest extends RoomRegisterContract {

    private final MongoRooms rooms = new MongoRooms(
            Stores.template(EmbeddedServers.newDatabase()),
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
