package pl.krakow.centra.sites.rooms;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.look.Timeline;

/**
 * A room and its day.
 *
 * @param name in the reader's language
 * @param equipment codes; their words are in the bundles
 * @param pictures first first
 * @param day null while the service that knows can't be reached
 */
public record RoomCard(
        String id,
        String name,
        BigDecimal area,
        int capacity,
        List<String> equipment,
        List<Room.Picture> pictures,
        @Nullable Timeline day) {

    /** The room's number as its name writes it, for lists: {@code P6} of "Duża sala P6"; the name where it has none. */
    public String number() {
        return Room.number(id, name);
    }
}
