package pl.krakow.centra.gateway.routing;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;

/** What routing found out about a request, for everybody after it. */
public final class RoutedRequest {
    private static final String DESTINATION = Destination.class.getName();

    private RoutedRequest() {}

    /** Null before {@link DestinationFilter} has run. */
    public static @Nullable Destination destination(ServerWebExchange exchange) {
        return exchange.getAttribute(DESTINATION);
    }

    static void remember(ServerWebExchange exchange, Destination destination) {
        exchange.getAttributes().put(DESTINATION, destination);
    }

    /** The upstream its route leads to. */
    public static Optional<Upstream> upstream(ServerWebExchange exchange) {
        return exchange.getAttribute(GATEWAY_ROUTE_ATTR) instanceof Route route
                        && route.getMetadata().get(Upstream.class.getName()) instanceof Upstream upstream
                ? Optional.of(upstream)
                : Optional.empty();
    }

    /** Whether it is for a page of a site rather than for the API: such a reader gets pages, not JSON. */
    public static boolean isPage(ServerWebExchange exchange) {
        if (destination(exchange) instanceof Destination.ToService to) {
            return to.service() == PlatformService.SITES;
        }
        return !underApi(exchange.getRequest().getURI().getRawPath());
    }

    private static boolean underApi(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/actuator");
    }
}
