package pl.krakow.centra.booking.rooms.domain;

import java.util.List;
import java.util.Optional;

/**
 * The rooms as staff keep them, always as saved last. {@link Rooms} shows the same to everybody, a few seconds late
 * where another process made the change.
 */
public interface RoomRegister {

    Optional<Revised<Room>> findRevised(RoomId id);

    /** Every room a centre ever had, retired ones too, by room number. */
    List<Room> everOf(String centre);

    /** @return false when there is a room of that id, retired or not */
    boolean add(Room room, Change change);

    /**
     * Saves a room as it is to be.
     *
     * @param seen the revision the change was made on
     * @return false when somebody else changed it since; then nothing was written
     */
    boolean change(Room room, long seen, Change change);
}
