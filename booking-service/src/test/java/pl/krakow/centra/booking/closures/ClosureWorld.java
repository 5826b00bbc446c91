package pl.krakow.centra.booking.closures;

import java.util.List;
import java.util.Optional;

import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;

/** Reymonta with the use case of closing rooms. */
public final class ClosureWorld {

    private ClosureWorld() {}

    public static CloseRooms closeRooms(Centre centre, DaySheets sheets, Closures closures) {
        var rooms = register(centre);
        return new CloseRooms(
                closures,
                new CarryOutClosures(closures, centre.onTheSheet(), sheets, rooms, Centre.centres(), centre.clock()),
                sheets,
                rooms,
                centre.lendings(),
                centre.alternatives(),
                centre.clock());
    }

    /** Its rooms as they are; nobody changes them. */
    private static RoomRegister register(Centre centre) {
        return new RoomRegister() {
            @Override
            public Optional<Revised<Room>> findRevised(RoomId id) {
                return centre.rooms().find(id).map(room -> new Revised<>(room, 1, List.of()));
            }

            @Override
            public List<Room> everOf(String id) {
                return centre.rooms().ofCentre(id);
            }

            @Override
            public boolean add(Room room, Change change) {
                return false;
            }

            @Override
            public boolean change(Room room, long seen, Change change) {
                return false;
            }
        };
    }
}
