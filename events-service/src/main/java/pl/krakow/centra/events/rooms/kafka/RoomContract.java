package pl.krakow.centra.events.rooms.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/** Says in the published language which room is needed, or is no longer: ids, times and numbers, never a text. */
public final class RoomContract {

    private RoomContract() {}

    public static EventRoomRequested requested(RoomNeed need) {
        return new EventRoomRequested(
                need.request().value(),
                need.holder(),
                need.centre(),
                need.roomId(),
                at(need.start(), need),
                at(need.end(), need),
                Math.toIntExact(need.setUp().toMinutes()),
                Math.toIntExact(need.cleanUp().toMinutes()),
                need.people(),
                need.equipment());
    }

    public static EventRoomGivenUp givenUp(RoomRequestId request, UUID holder, String centre) {
        return new EventRoomGivenUp(request.value(), holder, centre);
    }

    private static OffsetDateTime at(Instant time, RoomNeed need) {
        return time.atZone(need.zone()).toOffsetDateTime();
    }
}
