package pl.krakow.centra.gateway.limits;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;

/**
 * Refuses what is over the client's allowance with 429. What is left is told in {@code RateLimit} and
 * {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers), on refusals and on answers of the API alike. The
 * probes of a container platform aren't counted.
 */
@Component
@RequiredArgsConstructor
@Order(FilterOrder.RATE)
class RateLimitFilter implements WebFilter {
    private final RateLimits limits;
    private final GatewaySettings settings;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var path = request.getURI().getRawPath();
        if (!settings.limits().enabled() || path.startsWith("/actuator/health/")) {
            return chain.filter(exchange);
        }
        var routeClass = RouteClass.of(request.getMethod(), path);
        var decision = limits.take(routeClass, Client.of(exchange));
        if (!decision.allowed() || routeClass == RouteClass.READ || routeClass == RouteClass.WRITE) {
            var headers = exchange.getResponse().getHeaders();
            headers.set(
                    "RateLimit-Policy",
                    "\"%s\";q=%d;w=%d".formatted(routeClass.policy(), decision.quota(), decision.windowSeconds()));
            headers.set(
                    "RateLimit",
                    "\"%s\";r=%d;t=%d"
                            .formatted(
                                    routeClass.policy(),
                                    decision.remaining(),
                                    decision.reset().plusMillis(999).toSeconds()));
        }
        if (decision.allowed()) {
            return chain.filter(exchange);
        }
        var seconds = Math.max(1, decision.nextIn().plusMillis(999).toSeconds());
        return Mono.error(new Refusal(GatewayProblem.TOO_MANY_REQUESTS)
                .arguments(String.valueOf(seconds))
                .retryAfter(decision.nextIn()));
    }
}
