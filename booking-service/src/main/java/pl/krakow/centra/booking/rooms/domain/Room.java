package pl.krakow.centra.booking.rooms.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A room a centre lends.
 *
 * @param names what people call it, by language tag; Polish is always there
 * @param area in square metres
 * @param capacity people it may hold
 * @param equipment what stands in it, as codes such as {@code projector}
 */
public record Room(
        RoomId id,
        Map<String, String> names,
        BigDecimal area,
        int capacity,
        List<String> equipment,
        LendingRules rules) {

    public Room {
        if (capacity < 1) {
            throw new IllegalArgumentException("a room holds at least one person");
        }
        names = Map.copyOf(names);
        equipment = List.copyOf(equipment);
    }

    /** Whether so many people may meet in it. */
    public boolean holds(int people) {
        return people <= capacity;
    }
}
