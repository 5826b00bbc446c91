package pl.krakow.centra.gateway.routing;

import java.util.Locale;

import pl.krakow.centra.gateway.routing.Destination.CentreMismatch;
import pl.krakow.centra.gateway.routing.Destination.CentreUnknown;
import pl.krakow.centra.gateway.routing.Destination.Nowhere;
import pl.krakow.centra.gateway.routing.Destination.ToGateway;
import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.Destination.Unreadable;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Finds the centre by host name or path, and the service by {@link RouteTable}.
 *
 * <p>On a centre's host {@code /api/v1/rooms} means that centre's rooms, and another centre's path isn't there. The
 * city's resources stay the city's on every host; on a centre's host they go to that centre's own instance if it has
 * one. A host under the city's domain that belongs to nobody is an unknown centre; any other host (an address,
 * a container's name) means the whole city.
 */
final class Destinations {
    private static final int AFTER_API_V1 = 2;

    private Destinations() {}

    static Destination find(String host, String path, CentreCatalogue catalogue) {
        return RequestedPath.parse(path)
                .map(requested -> find(host, path, requested, catalogue))
                .orElseGet(Unreadable::new);
    }

    private static Destination find(String host, String path, RequestedPath requested, CentreCatalogue catalogue) {
        if (requested.startsWith("actuator")
                || requested.startsWith("api", "docs")
                || requested.startsWith("api", "v1", "openapi.json")) {
            return new ToGateway();
        }
        if (requested.startsWith("api", "v1", "centres")) {
            return underCentres(host, path, requested, catalogue);
        }
        if (isNobodys(host, catalogue)) {
            return new CentreUnknown(host);
        }
        var centre = catalogue.byHost(host).orElse(null);
        if (!requested.startsWith("api")) {
            return new ToService(PlatformService.SITES, centre == null ? null : centre.id(), path);
        }
        var resource = requested.startsWith("api", "v1") ? requested.from(AFTER_API_V1) : requested.from(1);
        if (!requested.startsWith("api", "v1") || resource.isEmpty()) {
            return new Nowhere();
        }
        if (centre != null) {
            var ofCentre = RouteTable.ofACentre(resource);
            if (ofCentre.isPresent()) {
                var rewritten = "/api/v1/centres/" + centre.id() + "/" + requested.rawFrom(AFTER_API_V1);
                return new ToService(ofCentre.get(), centre.id(), rewritten);
            }
        }
        var centreId = centre == null ? null : centre.id();
        return RouteTable.ofTheCity(resource)
                .<Destination>map(service -> new ToService(service, centreId, path))
                .orElseGet(Nowhere::new);
    }

    private static Destination underCentres(
            String host, String path, RequestedPath requested, CentreCatalogue catalogue) {
        var rest = requested.from(AFTER_API_V1 + 1);
        if (rest.isEmpty()) {
            return new ToGateway();
        }
        var asked = rest.getFirst();
        var centre = catalogue.byId(asked).orElse(null);
        if (centre == null) {
            return new CentreUnknown(asked);
        }
        var atHost = catalogue.byHost(host).orElse(null);
        if (atHost != null && !atHost.id().equals(centre.id())) {
            return new CentreMismatch(atHost.id(), centre.id());
        }
        if (rest.size() == 1) {
            return new ToGateway();
        }
        return RouteTable.ofACentre(rest.subList(1, rest.size()))
                .<Destination>map(service -> new ToService(service, centre.id(), path))
                .orElseGet(Nowhere::new);
    }

    private static boolean isNobodys(String host, CentreCatalogue catalogue) {
        var city = catalogue.city();
        var name = host.toLowerCase(Locale.ROOT);
        return name.endsWith("." + city.domain())
                && !name.equals(city.cityOfficeHost())
                && !name.equals(city.residentsHost())
                && catalogue.byHost(name).isEmpty();
    }
}
