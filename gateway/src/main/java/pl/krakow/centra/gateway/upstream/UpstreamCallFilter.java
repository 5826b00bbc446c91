package pl.krakow.centra.gateway.upstream;

import java.util.Optional;
import java.util.Set;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.refusal.Texts;
import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.LiveCatalogue;
import pl.krakow.centra.gateway.routing.RoutedRequest;
import pl.krakow.centra.gateway.routing.Upstream;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.LocalizedText;

/**
 * Guards the call to an upstream from sending until the answer's first line; the answer's body flows on outside. A call
 * whose connection broke is made once more when it only reads; anything that changes something is never sent twice.
 * Without an answer the caller gets 503 or 504 that names the service and the centre.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class UpstreamCallFilter implements GlobalFilter, Ordered {
    private static final Set<HttpMethod> ONLY_READ = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Breakers breakers;
    private final GatewaySettings settings;
    private final LiveCatalogue catalogue;

    @Override
    public int getOrder() {
        return FilterOrder.UPSTREAM_CALL;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var upstream = RoutedRequest.upstream(exchange);
        return upstream.isEmpty() ? chain.filter(exchange) : call(upstream.get(), exchange, chain);
    }

    private Mono<Void> call(Upstream upstream, ServerWebExchange exchange, GatewayFilterChain chain) {
        var call = chain.filter(exchange);
        if (ONLY_READ.contains(exchange.getRequest().getMethod())) {
            call = call.retryWhen(Retry.max(1)
                    .filter(failure -> UpstreamFailure.of(failure) == UpstreamFailure.BROKEN)
                    .doBeforeRetry(signal -> ServerWebExchangeUtils.removeAlreadyRouted(exchange))
                    .onRetryExhaustedThrow((retry, signal) -> signal.failure()));
        }
        return call.transformDeferred(CircuitBreakerOperator.of(breakers.of(upstream)))
                .onErrorMap(failure -> refusal(upstream, exchange, failure));
    }

    private Throwable refusal(Upstream upstream, ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof CallNotPermittedException) {
            return refused(GatewayProblem.UPSTREAM_UNAVAILABLE, upstream, exchange, failure);
        }
        var kind = UpstreamFailure.of(failure);
        if (kind != UpstreamFailure.NONE) {
            log.warn("{} at {}: {}", kind, upstream.id(), failure.toString());
        }
        return switch (kind) {
            case NOT_SENT, BROKEN -> refused(GatewayProblem.UPSTREAM_UNAVAILABLE, upstream, exchange, failure);
            case TOO_LATE -> refused(GatewayProblem.UPSTREAM_TIMEOUT, upstream, exchange, failure);
            case NONE -> failure;
        };
    }

    private Refusal refused(GatewayProblem problem, Upstream upstream, ServerWebExchange exchange, Throwable failure) {
        var centre = RoutedRequest.destination(exchange) instanceof ToService to ? to.centre() : null;
        var refusal = new Refusal(problem, failure)
                .arguments(Texts.everyLanguage("service." + upstream.service().id()), nameOf(centre))
                .with("service", upstream.service().id())
                .retryAfter(settings.breaker().openFor());
        return centre == null ? refusal : refusal.with("centre", centre.value());
    }

    private LocalizedText nameOf(@Nullable CentreId centre) {
        return Optional.ofNullable(centre)
                .flatMap(catalogue::find)
                .map(Centre::shortName)
                .orElseGet(() -> Texts.everyLanguage("whole-city"));
    }
}
