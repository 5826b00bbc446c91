package pl.krakow.centra.booking.rooms.domain;

import java.util.List;
import java.util.Optional;

/** The rooms of every centre. */
public interface Rooms {

    Optional<Room> find(RoomId id);

    /** The rooms of one centre, by room number. */
    List<Room> ofCentre(String centre);
}
