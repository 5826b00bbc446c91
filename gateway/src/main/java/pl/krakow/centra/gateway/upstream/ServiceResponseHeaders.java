package pl.krakow.centra.gateway.upstream;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What a client doesn't get to see of a service's answer: what runs there, and what the gateway decides itself. */
@Component
class ServiceResponseHeaders implements HttpHeadersFilter, Ordered {
    private static final Set<String> KEPT_INSIDE =
            Set.of("server", "x-powered-by", "x-request-id", "x-application-context", "traceparent", "keep-alive");

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!KEPT_INSIDE.contains(lower) && !lower.startsWith("centra-") && !lower.startsWith("access-control-")) {
                headers.addAll(name, values);
            }
        });
        return headers;
    }
}
