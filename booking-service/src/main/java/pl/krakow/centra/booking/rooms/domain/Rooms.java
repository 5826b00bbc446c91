package pl.krakow.centra.booking.rooms.domain;

import java.util.List;
import java.util.Optional;

/** The rooms of every centre as everybody sees them; a change may take a few seconds to show. */
public interface Rooms {

    /** A room, retired or not. */
    Optional<Room> find(RoomId id);

    /** The rooms one centre lends today or later, by room number. */
    List<Room> ofCentre(String centre);
}
