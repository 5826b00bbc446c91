package pl.krakow.centra.gateway.routing;

import static pl.krakow.centra.gateway.routing.PlatformService.BOOKING;
import static pl.krakow.centra.gateway.routing.PlatformService.EVENTS;
import static pl.krakow.centra.gateway.routing.PlatformService.REPORTING;
import static pl.krakow.centra.gateway.routing.PlatformService.VOLUNTEERING;
import static pl.krakow.centra.gateway.routing.RouteTable.Scope.CENTRE;
import static pl.krakow.centra.gateway.routing.RouteTable.Scope.CITY;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which service answers which address under {@code /api/v1}. Everything that is neither under {@code /api} nor under
 * {@code /actuator} belongs to the sites.
 */
final class RouteTable {
    private static final Map<String, Resource> RESOURCES = resources(
            of("rooms", BOOKING, CENTRE),
            of("equipment", BOOKING, CENTRE),
            of("opening-hours", BOOKING, CENTRE),
            of("closures", BOOKING, CENTRE),
            of("availability", BOOKING, CENTRE, CITY),
            of("holds", BOOKING, CENTRE),
            of("schedule", BOOKING, CENTRE),
            of("bookings", BOOKING, CENTRE, CITY),
            of("booking-series", BOOKING, CENTRE),
            of("waiting-list", BOOKING, CENTRE),
            of("seasons", BOOKING, CENTRE),
            of("regulations", BOOKING, CENTRE, CITY),
            of("fair-use", BOOKING, CENTRE, CITY),
            of("sanctions", BOOKING, CENTRE),
            of("beneficiaries", BOOKING, CITY),
            of("calendar-subscriptions", BOOKING, CITY),
            of("calendars", BOOKING, CITY),
            of("my-contact", BOOKING, CITY),
            of("my-data/booking", BOOKING, CITY),
            of("my-data/events", EVENTS, CITY),
            of("events", EVENTS, CENTRE, CITY),
            of("event-series", EVENTS, CENTRE),
            of("programme", EVENTS, CENTRE),
            of("my-registrations", EVENTS, CITY),
            of("registration-links", EVENTS, CITY),
            of("my-event-letters", EVENTS, CITY),
            of("letter-addresses", EVENTS, CITY),
            of("my-certificates", EVENTS, CITY),
            of("certificates", EVENTS, CITY),
            of("advice-slots", EVENTS, CENTRE, CITY),
            of("advice-fields", EVENTS, CITY),
            of("advisers", EVENTS, CENTRE),
            of("advice-duties", EVENTS, CENTRE),
            of("my-advice-duties", EVENTS, CITY),
            of("advice-appointments", EVENTS, CENTRE),
            of("my-advice-appointments", EVENTS, CITY),
            of("advice-wishes", EVENTS, CENTRE),
            of("my-advice-wishes", EVENTS, CITY),
            of("advice-links", EVENTS, CITY),
            of("mentoring-offers", EVENTS, CENTRE),
            of("mentoring-fields", EVENTS, CITY),
            of("mentors", EVENTS, CENTRE),
            of("mentorships", EVENTS, CENTRE),
            of("my-mentorships", EVENTS, CITY),
            of("groups", EVENTS, CENTRE),
            of("group-meetings", EVENTS, CENTRE),
            of("own-uses", EVENTS, CENTRE),
            of("open-meetings", EVENTS, CENTRE, CITY),
            of("my-groups", EVENTS, CITY),
            of("group-invitations", EVENTS, CITY),
            of("group-calendars", EVENTS, CITY),
            of("incubation-template", EVENTS, CITY),
            of("incubation-paths", EVENTS, CENTRE),
            of("my-incubation-paths", EVENTS, CITY),
            of("knowledge", EVENTS, CITY),
            of("knowledge-entries", EVENTS, CENTRE),
            of("knowledge-questions", EVENTS, CENTRE),
            of("opportunities", VOLUNTEERING, CENTRE, CITY),
            of("placements", VOLUNTEERING, CENTRE),
            of("shift-list", VOLUNTEERING, CENTRE),
            of("volunteering-agreements", VOLUNTEERING, CENTRE),
            of("volunteering-organisations", VOLUNTEERING, CENTRE),
            of("insurance-list", VOLUNTEERING, CENTRE),
            of("volunteering-hours", VOLUNTEERING, CENTRE),
            of("volunteering-rates", VOLUNTEERING, CENTRE),
            of("volunteering-certificates", VOLUNTEERING, CENTRE, CITY),
            of("my-data/volunteering", VOLUNTEERING, CITY),
            of("volunteers", VOLUNTEERING, CITY),
            of("volunteer-profiles", VOLUNTEERING, CENTRE),
            of("volunteering-terms", VOLUNTEERING, CITY),
            of("organisations", VOLUNTEERING, CENTRE),
            of("my-organisations", VOLUNTEERING, CITY),
            of("my-opportunities", VOLUNTEERING, CITY),
            of("matching-rounds", VOLUNTEERING, CITY),
            of("reports", REPORTING, CITY),
            of("public/statistics", REPORTING, CITY));

    private RouteTable() {}

    /** @param resource the segments after {@code /api/v1/centres/<centre>}, or after {@code /api/v1} on its host */
    static Optional<PlatformService> ofACentre(List<String> resource) {
        return find(resource, CENTRE);
    }

    /** @param resource the segments after {@code /api/v1} */
    static Optional<PlatformService> ofTheCity(List<String> resource) {
        return find(resource, CITY);
    }

    private static Optional<PlatformService> find(List<String> resource, Scope scope) {
        var found = RESOURCES.get(resource.getFirst());
        if (found == null && resource.size() > 1) {
            found = RESOURCES.get(resource.get(0) + "/" + resource.get(1));
        }
        return found == null || !found.scopes().contains(scope) ? Optional.empty() : Optional.of(found.service());
    }

    private static Resource of(String name, PlatformService service, Scope... scopes) {
        return new Resource(name, service, Set.of(scopes));
    }

    private static Map<String, Resource> resources(Resource... resources) {
        return Arrays.stream(resources).collect(Collectors.toUnmodifiableMap(Resource::name, Function.identity()));
    }

    /** Whose a resource is; one that is both is the centre's on the centre's host. */
    enum Scope {
        CENTRE,
        CITY
    }

    /** @param name its first segment, or two where another service has others under the first */
    private record Resource(String name, PlatformService service, Set<Scope> scopes) {}
}
