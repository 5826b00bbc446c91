package pl.krakow.centra.booking.fairness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;

/**
 * Which pieces a meeting needs from the centre's stock: what it asks for, one code per piece, less what stands in the
 * room. A wish for something the centre doesn't lend is a note to its staff and claims nothing.
 */
@Component
@RequiredArgsConstructor
public class EquipmentNeeds {

    private final Rooms rooms;
    private final EquipmentStock stock;

    /** By code; empty when nothing has to be carried into the room. */
    public Map<String, Integer> from(RoomId room, Collection<String> wished) {
        if (wished.isEmpty()) {
            return Map.of();
        }
        var lent = stock.counts(room.centre());
        if (lent.isEmpty()) {
            return Map.of();
        }
        var needs = new HashMap<String, Integer>();
        wished.stream().filter(lent::containsKey).forEach(code -> needs.merge(code, 1, Integer::sum));
        rooms.find(room)
                .ifPresent(there -> there.fixedEquipment()
                        .forEach(kind -> needs.computeIfPresent(
                                kind.code(), (_, count) -> count > kind.count() ? count - kind.count() : null)));
        return Map.copyOf(needs);
    }
}
