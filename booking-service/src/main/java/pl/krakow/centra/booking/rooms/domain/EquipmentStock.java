package pl.krakow.centra.booking.rooms.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The movable equipment of every centre: what can be carried into any of its rooms. Says what there is, not what is free. */
public interface EquipmentStock {

    /** By code; empty for a centre that lends none. May be a few seconds old. */
    List<Equipment> of(String centre);

    /** How many pieces there are by code. */
    default Map<String, Integer> counts(String centre) {
        return of(centre).stream().collect(Collectors.toUnmodifiableMap(Equipment::code, Equipment::count));
    }

    /** Rises with every change of what a centre has; as old as {@link #of}. */
    long revision(String centre);
}
