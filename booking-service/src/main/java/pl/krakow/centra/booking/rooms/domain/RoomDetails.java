package pl.krakow.centra.booking.rooms.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Everything of a room that its coordinator may change: all but its number, its pictures and what it is a part of. */
public record RoomDetails(
        Map<String, String> names,
        Map<String, String> houseRules,
        BigDecimal area,
        Map<Layout, Integer> layouts,
        List<Equipment> fixedEquipment,
        Map<Accessibility, Accessibility.Fact> accessibility,
        Set<Borrower> lentTo,
        LendingRules rules) {

    /** A room of which this is known. */
    public Room asRoom(RoomId id, @Nullable String partOf) {
        return new Room(
                id,
                partOf,
                names,
                houseRules,
                area,
                layouts,
                fixedEquipment,
                accessibility,
                lentTo,
                rules,
                List.of(),
                null);
    }
}
