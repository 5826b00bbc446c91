package pl.krakow.centra.gateway.request;

import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.refusal.RefusalHandler;
import pl.krakow.centra.kit.problem.KitProblem;

/** The outermost filter: names the request and its caller, turns refusals into answers, writes the access log. */
@Component
@RequiredArgsConstructor
@Order(FilterOrder.IDENTITY)
class IdentityFilter implements WebFilter {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private final Callers callers;
    private final RefusalHandler refusals;
    private final AccessLog log;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var started = System.nanoTime();
        var request = exchange.getRequest();
        var trace = RequestTrace.of(request.getHeaders());
        trace.remember(exchange);
        var response = exchange.getResponse();
        response.beforeCommit(() -> {
            response.getHeaders().set(RequestTrace.REQUEST_ID, trace.requestId());
            return Mono.empty();
        });
        var caller = callers.of(request);
        caller.ifPresent(known -> known.remember(exchange));
        return Mono.defer(() -> {
                    if (caller.isEmpty()) {
                        return Mono.<Void>error(new Refusal(KitProblem.INVALID_REQUEST));
                    }
                    if (!METHODS.contains(request.getMethod())) {
                        return Mono.<Void>error(
                                new Refusal(KitProblem.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, ALLOW));
                    }
                    return chain.filter(exchange);
                })
                .onErrorResume(failure -> refusals.handle(exchange, failure))
                .doFinally(signal -> log.write(exchange, signal, System.nanoTime() - started));
    }
}
