package pl.krakow.centra.gateway.request;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;

/** Headers that keep browsers careful. What a site says about its own pages stands; the gateway fills the gaps. */
@Component
@Order(FilterOrder.RESPONSE_HEADERS)
class ResponseHeadersFilter implements WebFilter {
    private static final String NOTHING_BUT_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String A_PAGE =
            "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getURI().getRawPath();
        var data = path.startsWith("/api/") || path.startsWith("/actuator");
        var secure = Caller.of(exchange).isSecure();
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            var headers = response.getHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            fill(headers, "Content-Security-Policy", data ? NOTHING_BUT_DATA : A_PAGE);
            fill(headers, "X-Frame-Options", "DENY");
            fill(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
            fill(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=()");
            fill(headers, "Cross-Origin-Opener-Policy", "same-origin");
            if (secure) {
                headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static void fill(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
