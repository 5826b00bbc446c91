package pl.krakow.centra.gateway.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.netty.channel.ChannelOption;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.routing.LiveCatalogue;
import pl.krakow.centra.gateway.routing.PlatformService;

/**
 * The whole API in one OpenAPI document: the gateway's own part and what each service says of itself at
 * {@code /v3/api-docs}. A service that doesn't answer is left out and named in {@code x-centra-unavailable} and in the
 * description.
 */
@Slf4j
@Component
class ApiDescription {
    /** The first description takes a service seconds, more on a busy machine. */
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int OK = 200;

    private final LiveCatalogue catalogue;
    private final JsonMapper json;
    private final HttpClient http;
    private final Mono<byte[]> joined;

    ApiDescription(LiveCatalogue catalogue, GatewaySettings settings, JsonMapper json) {
        this.catalogue = catalogue;
        this.json = json;
        this.http = HttpClient.create(ConnectionProvider.newConnection())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.timeouts().connect().toMillis());
        this.joined = Mono.defer(this::join).cache(settings.descriptionFor());
    }

    Mono<byte[]> joined() {
        return joined;
    }

    private Mono<byte[]> join() {
        return Flux.fromStream(Arrays.stream(PlatformService.values()).filter(PlatformService::hasApi))
                .flatMapSequential(service -> fetch(service)
                        .map(found -> new Part(service, Optional.of(found)))
                        .defaultIfEmpty(new Part(service, Optional.empty())))
                .collectList()
                .map(this::join);
    }

    private byte[] join(List<Part> parts) {
        var description = new JoinedDescription(own());
        parts.forEach(part -> part.description()
                .ifPresent(found -> description.add(part.service().id(), found)));
        var missing = parts.stream()
                .filter(part -> part.description().isEmpty())
                .map(part -> part.service().id())
                .toList();
        var document = description.toJson();
        if (!missing.isEmpty() && document.get("info") instanceof ObjectNode info) {
            var unavailable = info.putArray("x-centra-unavailable");
            missing.forEach(unavailable::add);
            info.put(
                    "description",
                    info.path("description").asString("")
                            + "\n\n**Not described at the moment, because it doesn't answer: "
                            + String.join(", ", missing) + ".**");
        }
        return json.writeValueAsBytes(document);
    }

    private Mono<ObjectNode> fetch(PlatformService service) {
        var uri = catalogue.upstreams().serving(service, null).uri().resolve("/v3/api-docs");
        return http.get()
                .uri(uri)
                .responseSingle((response, body) -> response.status().code() == OK ? body.asByteArray() : Mono.empty())
                .timeout(WITHIN)
                .filter(bytes -> bytes.length <= LARGEST)
                .flatMap(bytes -> Mono.justOrEmpty(parse(bytes)))
                .onErrorResume(failure -> {
                    log.warn("No API description from {}: {}", service, failure.toString());
                    return Mono.empty();
                });
    }

    private Optional<ObjectNode> parse(byte[] bytes) throws JacksonException {
        return json.readTree(bytes) instanceof ObjectNode description ? Optional.of(description) : Optional.empty();
    }

    private ObjectNode own() {
        try (var file = new ClassPathResource("gateway-openapi.json").getInputStream()) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Part(PlatformService service, Optional<ObjectNode> description) {}
}
