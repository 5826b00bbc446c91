package pl.krakow.centra.booking.availability;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Stretch.Use;
import pl.krakow.centra.booking.rooms.domain.Accessibility;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.Room;

/**
 * What somebody who looks for a room needs.
 *
 * @param people how many are to meet
 * @param length how long; free time shorter than this is no use
 * @param layout how the room is to be furnished; it must hold the people that way
 * @param equipment pieces by code, from the room itself or from the centre's stock
 * @param accessibility what the room must be known to have
 */
record Needs(
        int people,
        Duration length,
        @Nullable Layout layout,
        Map<String, Integer> equipment,
        Set<Accessibility> accessibility) {

    Needs {
        equipment = Map.copyOf(equipment);
        accessibility = Set.copyOf(accessibility);
    }

    static Needs ofPeople(int people, Duration length) {
        return new Needs(people, length, null, Map.of(), Set.of());
    }

    /**
     * Why the room is no use whatever the time; the first reason in the order in which somebody could do without.
     *
     * @param stock what the centre can carry into the room, by code
     */
    Optional<Use> unmetBy(Room room, Map<String, Integer> stock) {
        if (!accessibility.stream().allMatch(need -> room.accessibility().get(need) == Accessibility.Fact.YES)) {
            return Optional.of(Use.NOT_ACCESSIBLE);
        }
        var furnished = layout == null
                ? Integer.valueOf(room.capacity())
                : room.layouts().get(layout);
        if (furnished == null) {
            return Optional.of(Use.OTHER_LAYOUT);
        }
        if (people > furnished) {
            return Optional.of(Use.TOO_SMALL);
        }
        boolean equipped = carriedInto(room).entrySet().stream()
                .allMatch(kind -> stock.getOrDefault(kind.getKey(), 0) >= kind.getValue());
        return equipped ? Optional.empty() : Optional.of(Use.NO_EQUIPMENT);
    }

    /** What has to come from the centre's stock, because less of it stands in the room. */
    Map<String, Integer> carriedInto(Room room) {
        var there = room.fixedEquipment();
        return equipment.entrySet().stream()
                .map(kind -> Map.entry(
                        kind.getKey(),
                        kind.getValue()
                                - there.stream()
                                        .filter(fixed -> fixed.code().equals(kind.getKey()))
                                        .mapToInt(fixed -> fixed.count())
                                        .sum()))
                .filter(kind -> kind.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One code for each piece wanted, as a request lists them. */
    static Map<String, Integer> counted(List<String> codes) {
        return codes.stream().collect(Collectors.toUnmodifiableMap(code -> code, _ -> 1, Integer::sum));
    }
}
