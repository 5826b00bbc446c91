package pl.krakow.centra.gateway.limits;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import pl.krakow.centra.gateway.FilterOrder;
import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.routing.Destination.ToService;
import pl.krakow.centra.gateway.routing.PlatformService;
import pl.krakow.centra.gateway.routing.RoutedRequest;

/**
 * Bounds what a request carries and how long it takes to carry it. A body is read whole before a service sees anything
 * of the request: a client that dribbles holds up no service, can't make one look slow, and what is too large is refused
 * before it has had an effect. Pictures and files are too large to be held, so they stream, counted.
 */
@Component
@RequiredArgsConstructor
@Order(FilterOrder.BODY)
class BodyFilter implements WebFilter {
    private static final int KILO = 1024;
    /** Method and path. */
    private static final Pattern UPLOADS = Pattern.compile(
            "POST /api/v1/centres/[^/]+/(rooms/[^/]+/pictures|knowledge-entries/[^/]+/files|events/[^/]+/attachments"
                    + "|groups/[^/]+/meetings/[^/]+/files)"
                    + "|PUT /api/v1/centres/[^/]+/events/[^/]+/picture");

    private static final Pattern TEXTS = Pattern.compile("POST /api/v1/centres/[^/]+/knowledge-entries(/preview)?"
            + "|PUT /api/v1/centres/[^/]+/knowledge-entries/[^/]+");
    /**
     * Pages that send a file or long texts, of which a form makes six bytes a letter; such a page says itself what is too large, and
     * keeps the rest.
     */
    private static final Pattern LARGE_FORMS =
            Pattern.compile("POST /(settings/(rooms/[^/]+/pictures|rules/regulations)|groups/[^/]+/meetings/[^/]+/notes"
                    + "|knowledge-base/([^/]+/(files|edit)|questions/[^/]+/(answer|decline)|new))");

    private final GatewaySettings settings;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        var length = headers.getContentLength();
        if (length == 0 || length < 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var bodies = settings.bodies();
        var form = matches(exchange, LARGE_FORMS, true);
        var upload = form || matches(exchange, UPLOADS, false);
        var limit = form
                ? bodies.form()
                : upload ? bodies.upload() : matches(exchange, TEXTS, false) ? bodies.texts() : bodies.api();
        if (length > limit.toBytes()) {
            return Mono.error(tooLarge(limit));
        }
        return upload ? chain.filter(counted(exchange, limit)) : whole(exchange, chain, limit);
    }

    private Mono<Void> whole(ServerWebExchange exchange, WebFilterChain chain, DataSize limit) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), (int) limit.toBytes())
                .map(BodyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(settings.bodies().within())
                .onErrorMap(
                        TimeoutException.class,
                        e -> new Refusal(GatewayProblem.REQUEST_TOO_SLOW, e).header(HttpHeaders.CONNECTION, "close"))
                .onErrorMap(DataBufferLimitException.class, e -> tooLarge(limit))
                .flatMap(bytes -> chain.filter(withBody(
                        exchange,
                        Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(bytes))))));
    }

    private static ServerWebExchange counted(ServerWebExchange exchange, DataSize limit) {
        var seen = new AtomicLong();
        Flux<DataBuffer> body = exchange.getRequest().getBody().handle((buffer, sink) -> {
            if (seen.addAndGet(buffer.readableByteCount()) > limit.toBytes()) {
                DataBufferUtils.release(buffer);
                sink.error(tooLarge(limit));
            } else {
                sink.next(buffer);
            }
        });
        return withBody(exchange, body);
    }

    private static ServerWebExchange withBody(ServerWebExchange exchange, Flux<DataBuffer> body) {
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body;
            }
        };
        return exchange.mutate().request(request).build();
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static boolean matches(ServerWebExchange exchange, Pattern addresses, boolean pages) {
        return RoutedRequest.destination(exchange) instanceof ToService to
                && pages == (to.service() == PlatformService.SITES)
                && addresses
                        .matcher(exchange.getRequest().getMethod() + " " + to.path())
                        .matches();
    }

    private static Refusal tooLarge(DataSize limit) {
        var kilobytes = limit.toKilobytes();
        return new Refusal(GatewayProblem.TOO_LARGE)
                .arguments(kilobytes < KILO ? kilobytes + " KiB" : limit.toMegabytes() + " MiB")
                .with("limitBytes", limit.toBytes());
    }
}
