package pl.krakow.centra.gateway.routing;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.CentreId;

/** Where a request goes. */
public sealed interface Destination {

    /**
     * To a service.
     *
     * @param centre the centre it is for; null when it is for the whole city
     * @param path the path the service sees
     */
    record ToService(PlatformService service, @Nullable CentreId centre, String path) implements Destination {}

    /** To the gateway itself: the centres, the API's description, health. */
    record ToGateway() implements Destination {}

    /** No centre of that name or at that host. */
    record CentreUnknown(String asked) implements Destination {}

    /** The path names another centre than the host does. */
    record CentreMismatch(CentreId host, CentreId path) implements Destination {}

    /** Nothing is at this address. */
    record Nowhere() implements Destination {}

    /** The path can be read in more than one way, so it isn't read at all. */
    record Unreadable() implements Destination {}
}
