package pl.krakow.centra.kit.centre;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The city that commissions the centres.
 *
 * @param domain the domain centres' host names are under
 * @param cityOfficeHost where the city office's site answers
 * @param residentsHost where the residents' site answers
 * @param districts the middle of every district by its slug, for who says no more than where they live
 */
public record City(
        String id,
        String name,
        ZoneId zone,
        String domain,
        String cityOfficeHost,
        String residentsHost,
        Map<String, Coordinates> districts) {

    public City {
        districts = Map.copyOf(districts);
    }

    /** Empty for a district nobody knows the place of. */
    public Optional<Coordinates> middleOf(@Nullable String district) {
        return district == null ? Optional.empty() : Optional.ofNullable(districts.get(district));
    }
}
