package pl.krakow.centra.booking.roomrequests.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The service's own adapter, for tests of more than requests for rooms. */
public final class StoredRoomRequests {

    private StoredRoomRequests() {}

    public static RoomRequests requests(MongoOperations mongo, PendingEvents events, OutboxRelay relay) {
        return new MongoRoomRequests(mongo, events, relay, Centre.centres());
    }
}
