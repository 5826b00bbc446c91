package pl.krakow.centra.booking.roomrequests.domain;

import java.util.List;

import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/**
 * What an event needs.
 *
 * @param room within the centre; whether there is such a room is another question
 * @param buffers where it needs more than the room's rules allow for
 * @param equipment one code per piece
 */
public record RoomWish(String room, TimeSlot slot, Buffers buffers, int people, List<String> equipment) {

    public RoomWish {
        if (people < 1) {
            throw new IllegalArgumentException("an event has at least one participant");
        }
        equipment = List.copyOf(equipment);
    }

    boolean isIn(String otherRoom, TimeSlot otherSlot) {
        return room.equals(otherRoom) && slot.equals(otherSlot);
    }
}
