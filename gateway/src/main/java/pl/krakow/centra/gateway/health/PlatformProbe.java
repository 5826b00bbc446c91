package pl.krakow.centra.gateway.health;

import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.routing.LiveCatalogue;
import pl.krakow.centra.gateway.routing.Upstream;

/**
 * Asks every upstream for its health, all at once, each for a second at most. The answer is kept for a moment, so that
 * many askers cost the services one probe.
 */
@Component
class PlatformProbe {
    private static final int AT_ONCE = 64;
    private static final int OK = 200;

    private final LiveCatalogue catalogue;
    private final GatewaySettings.Health settings;
    private final HttpClient http;
    private final Mono<PlatformState> state;
    private final AtomicReference<@Nullable PlatformState> last = new AtomicReference<>();

    PlatformProbe(LiveCatalogue catalogue, GatewaySettings settings) {
        this.catalogue = catalogue;
        this.settings = settings.health();
        this.http = HttpClient.create(ConnectionProvider.builder("health")
                        .maxConnections(2)
                        .maxIdleTime(settings.timeouts().response())
                        .build())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        this.settings.within().toMillis());
        this.state = Mono.defer(this::probe).doOnNext(last::set).cache(this.settings.keep());
    }

    Mono<PlatformState> state() {
        return state;
    }

    /** What was found last, without asking anybody; empty when nobody has asked yet. */
    Optional<PlatformState> lastKnown() {
        return Optional.ofNullable(last.get());
    }

    private Mono<PlatformState> probe() {
        var centres = catalogue.now();
        var upstreams = catalogue.upstreams();
        return Flux.fromIterable(upstreams.all())
                .flatMap(this::answering, AT_ONCE)
                .collect(() -> (Set<Upstream>) new HashSet<Upstream>(), Set::add)
                .map(answering -> new PlatformState(centres, upstreams, Collections.unmodifiableSet(answering)));
    }

    private Mono<Upstream> answering(Upstream upstream) {
        return http.get()
                .uri(healthOf(upstream))
                .responseSingle((response, body) -> Mono.just(response.status().code()))
                .timeout(settings.within())
                .onErrorReturn(0)
                .filter(status -> status == OK)
                .map(status -> upstream);
    }

    private static URI healthOf(Upstream upstream) {
        return upstream.uri().resolve("/actuator/health");
    }
}
