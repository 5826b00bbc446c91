package pl.krakow.centra.gateway.routing;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.handler.predicate.AbstractRoutePredicateFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import pl.krakow.centra.gateway.routing.Destination.ToService;

/**
 * {@code Destination=booking} or {@code Destination=booking,nowa-huta}: requests that {@link DestinationFilter} found to
 * be for that service (and centre). It compares two values, so that hundreds of centres' own routes cost nothing
 * noticeable.
 */
@Component
class DestinationRoutePredicateFactory extends AbstractRoutePredicateFactory<DestinationRoutePredicateFactory.Wanted> {

    DestinationRoutePredicateFactory() {
        super(Wanted.class);
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of("service", "centre");
    }

    @Override
    public Predicate<ServerWebExchange> apply(Wanted wanted) {
        var service = wanted.getService();
        var centre = wanted.getCentre();
        return exchange -> RoutedRequest.destination(exchange) instanceof ToService to
                && to.service() == service
                && (centre == null
                        || to.centre() != null && centre.equals(to.centre().value()));
    }

    /** The predicate's arguments; the framework fills them in. */
    static final class Wanted {
        private @Nullable PlatformService service;
        private @Nullable String centre;

        public @Nullable PlatformService getService() {
            return service;
        }

        public void setService(PlatformService service) {
            this.service = service;
        }

        public @Nullable String getCentre() {
            return centre;
        }

        public void setCentre(String centre) {
            this.centre = centre;
        }
    }
}
