package pl.krakow.centra.gateway.routing;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.CONNECT_TIMEOUT_ATTR;
import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.cloud.gateway.filter.FilterDefinition;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import pl.krakow.centra.gateway.GatewaySettings;

/** One route per upstream: a centre's own before the shared pool. */
@Component
@RequiredArgsConstructor
class CatalogueRoutes implements RouteDefinitionLocator {
    private static final int CENTRES_OWN = 0;
    private static final int SHARED = 1;

    private final LiveCatalogue catalogue;
    private final GatewaySettings settings;

    @Override
    public Flux<RouteDefinition> getRouteDefinitions() {
        return Flux.defer(() -> Flux.fromIterable(catalogue.upstreams().all())).map(this::route);
    }

    private RouteDefinition route(Upstream upstream) {
        var route = new RouteDefinition();
        route.setId(upstream.id());
        route.setUri(upstream.uri());
        route.setOrder(upstream.centre() == null ? SHARED : CENTRES_OWN);
        var centre = upstream.centre() == null ? "" : "," + upstream.centre();
        route.setPredicates(List.of(new PredicateDefinition("Destination=" + upstream.service() + centre)));
        route.setFilters(List.of(new FilterDefinition("PreserveHostHeader")));
        route.setMetadata(Map.of(
                CONNECT_TIMEOUT_ATTR,
                (int) settings.timeouts().connect().toMillis(),
                RESPONSE_TIMEOUT_ATTR,
                settings.timeouts().responseOf(upstream.service()).toMillis(),
                Upstream.class.getName(),
                upstream));
        return route;
    }
}
