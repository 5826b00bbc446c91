package pl.krakow.centra.gateway.routing;

import static pl.krakow.centra.gateway.routing.PlatformService.BOOKING;
import static pl.krakow.centra.gateway.routing.PlatformService.EVENTS;
import static pl.krakow.centra.gateway.routing.PlatformService.REPORTING;
import static pl.krakow.centra.gateway.routing.PlatformService.VOLUNTEERING;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which service answers which address under {@code /api/v1}. Everything that is neither under {@code /api} nor under
 * {@code /actuator} belongs to the sites.
 */
final class RouteTable {

    /** {@code /api/v1/centres/{centre}/<resource>}, and on a centre's host {@code /api/v1/<resource>}. */
    private static final Map<String, PlatformService> OF_A_CENTRE = Map.ofEntries(
            Map.entry("rooms", BOOKING),
            Map.entry("opening-hours", BOOKING),
            Map.entry("availability", BOOKING),
            Map.entry("bookings", BOOKING),
            Map.entry("booking-series", BOOKING),
            Map.entry("closures", BOOKING),
            Map.entry("events", EVENTS),
            Map.entry("advice-slots", EVENTS),
            Map.entry("opportunities", VOLUNTEERING),
            Map.entry("placements", VOLUNTEERING));

    /** {@code /api/v1/<resource>}, of the whole city. */
    private static final Map<String, PlatformService> OF_THE_CITY = Map.ofEntries(
            Map.entry("beneficiaries", BOOKING),
            Map.entry("events", EVENTS),
            Map.entry("knowledge", EVENTS),
            Map.entry("opportunities", VOLUNTEERING),
            Map.entry("volunteers", VOLUNTEERING),
            Map.entry("matching-rounds", VOLUNTEERING),
            Map.entry("reports", REPORTING),
            Map.entry("public/statistics", REPORTING));

    private RouteTable() {}

    static Optional<PlatformService> ofACentre(String resource) {
        return Optional.ofNullable(OF_A_CENTRE.get(resource));
    }

    /** @param resource the segments after {@code /api/v1} */
    static Optional<PlatformService> ofTheCity(List<String> resource) {
        return Optional.ofNullable(OF_THE_CITY.get(resource.getFirst()))
                .or(() -> resource.size() < 2
                        ? Optional.empty()
                        : Optional.ofNullable(OF_THE_CITY.get(resource.get(0) + "/" + resource.get(1))));
    }
}
