package pl.krakow.centra.reporting.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Where that counts which centres are together: at each of them; and with the city itself, when none of its centres is left out. What
 * is the city's own, such as articles for all, belongs to no centre, and would otherwise be in no figure at all.
 */
@Component
@RequiredArgsConstructor
public class CountedTogether {

    private final CentreCatalogue centres;

    /** The places, the centres first and in their order. */
    public List<String> of(Collection<String> asked) {
        List<String> places = new ArrayList<>(asked);
        if (centres.all().stream().allMatch(centre -> asked.contains(centre.id().value()))) {
            places.add(centres.city().id());
        }
        return places;
    }
}
