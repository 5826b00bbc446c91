package pl.krakow.centra.gateway.limits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.request.Caller;

/**
 * Any web page may read the API without credentials; anything else only pages of the same host may do. Requests that
 * don't come from a page (no {@code Origin}) aren't concerned.
 */
@Component
@Order(FilterOrder.CROSS_ORIGIN)
class CrossOriginFilter implements WebFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** What a page may send along; notably not {@code authorization}. */
    private static final List<String> HEADERS =
            List.of("accept", "accept-language", "if-modified-since", "if-none-match", "traceparent", "x-request-id");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!request.getURI().getRawPath().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        var method = request.getMethod();
        var reading = READING.contains(method.name());
        var preflight = request.getHeaders().getAccessControlRequestMethod();
        var origin = request.getHeaders().getOrigin();
        if (origin != null && !origin.equalsIgnoreCase(Caller.of(exchange).origin())) {
            if (method.equals(HttpMethod.OPTIONS) && preflight != null) {
                return answerPreflight(exchange, preflight);
            }
            if (!reading) {
                return Mono.error(new Refusal(GatewayProblem.CROSS_ORIGIN_REFUSED));
            }
        }
        if (reading) {
            var headers = exchange.getResponse().getHeaders();
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            headers.set(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
        }
        return chain.filter(exchange);
    }

    private static Mono<Void> answerPreflight(ServerWebExchange exchange, HttpMethod method) {
        var wanted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (!READING.contains(method.name()) || !allAllowed(wanted)) {
            return Mono.error(new Refusal(GatewayProblem.CROSS_ORIGIN_REFUSED));
        }
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NO_CONTENT);
        var headers = response.getHeaders();
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", HEADERS));
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600");
        return response.setComplete();
    }

    private static boolean allAllowed(@Nullable String names) {
        return names == null
                || Arrays.stream(names.split(",", -1))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .allMatch(name -> name.isEmpty() || HEADERS.contains(name));
    }
}
