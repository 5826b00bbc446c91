package pl.krakow.centra.gateway.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services behind the gateway, named as in the catalogue's {@code upstreams}. */
public enum PlatformService {
    BOOKING,
    EVENTS,
    VOLUNTEERING,
    REPORTING,
    SITES;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PlatformService> named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }

    /** Whether it serves an API; the sites serve pages. */
    public boolean hasApi() {
        return this != SITES;
    }

    @Override
    public String toString() {
        return id();
    }
}
