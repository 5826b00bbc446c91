package pl.krakow.centra.gateway.routing;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.request.Caller;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;

/** Finds where the request goes and, on a centre's host, gives it the centre's path. */
@Component
@RequiredArgsConstructor
@Order(FilterOrder.DESTINATION)
class DestinationFilter implements WebFilter {
    private final LiveCatalogue catalogue;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        var destination = Destinations.find(Caller.of(exchange).hostName(), path, catalogue.now());
        RoutedRequest.remember(exchange, destination);
        return switch (destination) {
            case Destination.ToService to -> chain.filter(to.path().equals(path) ? exchange : at(to.path(), exchange));
            case Destination.ToGateway here -> chain.filter(exchange);
            case Destination.CentreUnknown unknown ->
                Mono.error(new Refusal(KitProblem.CENTRE_UNKNOWN).arguments(unknown.asked()));
            case Destination.CentreMismatch mismatch ->
                Mono.error(new Refusal(GatewayProblem.CENTRE_MISMATCH)
                        .arguments(nameOf(mismatch.host()), nameOf(mismatch.path())));
            case Destination.Nowhere nowhere -> Mono.error(new Refusal(KitProblem.NOT_FOUND));
            case Destination.Unreadable unreadable -> Mono.error(new Refusal(KitProblem.INVALID_REQUEST));
        };
    }

    private Object nameOf(CentreId centre) {
        return catalogue.find(centre).<Object>map(Centre::shortName).orElseGet(centre::value);
    }

    private static ServerWebExchange at(String path, ServerWebExchange exchange) {
        var request = exchange.getRequest().mutate().path(path).build();
        return exchange.mutate().request(request).build();
    }
}
