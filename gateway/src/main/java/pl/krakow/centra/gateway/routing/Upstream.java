package pl.krakow.centra.gateway.routing;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.CentreId;

/**
 * Instances of one service behind one address: the shared pool, or one centre's own.
 *
 * @param centre whose own it is; null for the shared pool
 */
public record Upstream(PlatformService service, @Nullable CentreId centre, URI uri) {

    public Upstream {
        var scheme = uri.getScheme();
        if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "the upstream of %s isn't an http or https address: %s".formatted(name(service, centre), uri));
        }
    }

    /** {@code booking} for the shared pool, {@code booking@nowa-huta} for a centre's own. */
    public String id() {
        return name(service, centre);
    }

    private static String name(PlatformService service, @Nullable CentreId centre) {
        return centre == null ? service.id() : service.id() + "@" + centre;
    }
}
