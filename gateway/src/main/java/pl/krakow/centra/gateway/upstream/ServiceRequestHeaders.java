package pl.krakow.centra.gateway.upstream;

import java.util.Locale;
import java.util.Set;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import pl.krakow.centra.gateway.request.Caller;
import pl.krakow.centra.gateway.request.RequestTrace;
import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.RoutedRequest;
import pl.krakow.centra.kit.trace.Trace;

/**
 * What a service gets to see. Nothing a client says about its centre, its address or the way it came gets through; the
 * gateway says these itself. The token gets through as it is.
 */
@Component
class ServiceRequestHeaders implements HttpHeadersFilter, Ordered {
    private static final String CENTRE = "Centra-Centre";

    private static final Set<String> CLIENTS_CLAIMS = Set.of(
            "forwarded",
            "via",
            "proxy",
            "proxy-connection",
            "baggage",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "x-original-url",
            "x-original-host",
            "x-original-uri",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");

    /** Meant for the next server only, beyond what the framework removes. {@code Expect} was answered here. */
    private static final Set<String> FOR_THE_GATEWAY = Set.of("expect", "upgrade", "http2-settings", "te", "trailer");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (passes(name.toLowerCase(Locale.ROOT))) {
                headers.addAll(name, values);
            }
        });
        var caller = Caller.of(exchange);
        headers.set("X-Forwarded-For", caller.address().getHostAddress());
        headers.set("X-Forwarded-Proto", caller.scheme());
        headers.set("X-Forwarded-Host", caller.authority());
        headers.set("X-Forwarded-Port", String.valueOf(caller.port()));
        var trace = RequestTrace.of(exchange);
        headers.set(RequestTrace.REQUEST_ID, trace.requestId());
        headers.set(Trace.HEADER, trace.trace().traceparent());
        if (RoutedRequest.destination(exchange) instanceof ToService to && to.centre() != null) {
            headers.set(CENTRE, to.centre().value());
        }
        return headers;
    }

    private static boolean passes(String name) {
        return !CLIENTS_CLAIMS.contains(name)
                && !FOR_THE_GATEWAY.contains(name)
                && !name.startsWith("centra-")
                && !name.startsWith("x-forwarded-")
                && !name.startsWith("proxy-");
    }
}
