package pl.krakow.centra.kit.centre;

import static java.util.Comparator.comparingDouble;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Every centre of the city. Immutable: a changed file is a new catalogue. */
public interface CentreCatalogue {

    City city();

    /** In the file's order. */
    List<Centre> all();

    default Optional<Centre> find(CentreId id) {
        return all().stream().filter(centre -> centre.id().equals(id)).findFirst();
    }

    /** The centre a text means; empty also for a text that can't be a centre's id. */
    default Optional<Centre> byId(String id) {
        return CentreId.parse(id).flatMap(this::find);
    }

    /** The time a centre goes by; the city's where there is no such centre: it may be gone, what is known of it stays. */
    default ZoneId zoneOf(String centre) {
        return byId(centre).map(Centre::zone).orElseGet(() -> city().zone());
    }

    /**
     * The centre that answers at this host name; a port and the case don't matter. Empty for the hosts of the city
     * office and the residents.
     */
    Optional<Centre> byHost(String host);

    default List<Centre> nearestFirst(Coordinates place) {
        return all().stream()
                .sorted(comparingDouble(centre -> centre.location().distanceTo(place)))
                .toList();
    }
}
