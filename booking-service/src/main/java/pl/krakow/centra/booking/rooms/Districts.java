package pl.krakow.centra.booking.rooms;

import java.util.List;
import java.util.Set;

/** The names of the city's districts. A closed list, because a district leaves this service on events. */
public record Districts(Set<String> names) {

    public Districts {
        names = Set.copyOf(names);
    }

    Districts(List<String> names) {
        this(Set.copyOf(names));
    }

    public boolean include(String district) {
        return names.contains(district);
    }
}
