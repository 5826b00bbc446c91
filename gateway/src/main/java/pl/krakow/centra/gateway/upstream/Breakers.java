package pl.krakow.centra.gateway.upstream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.routing.Upstream;

/**
 * A circuit breaker for each upstream: one centre's broken instance stops nothing but itself. What counts is that no
 * answer came (refused, reset, too late); an answer is an answer, whatever its status, and is passed on.
 */
@Slf4j
@Component
class Breakers {
    private final CircuitBreakerRegistry registry;
    private final Map<Upstream, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    Breakers(GatewaySettings settings) {
        var breaker = settings.breaker();
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .recordException(UpstreamFailure::isUpstreams)
                .writableStackTraceEnabled(false)
                .build());
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(event -> log.warn(
                                "Circuit breaker of {}: {}",
                                event.getCircuitBreakerName(),
                                event.getStateTransition())));
    }

    CircuitBreaker of(Upstream upstream) {
        return breakers.computeIfAbsent(upstream, known -> registry.circuitBreaker(known.id() + " " + known.uri()));
    }
}
