package pl.krakow.centra.gateway.refusal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.gateway.GatewaySettings;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.ProblemCode;
import pl.krakow.centra.kit.problem.ProblemTexts;

/**
 * What isn't readable HTTP is refused by the server before any filter sees it, with nothing but a status. This fills in
 * the Problem Details, so that no refusal is without them.
 */
@Component
@RequiredArgsConstructor
class ProtocolRefusals implements NettyServerCustomizer {
    private static final Map<Integer, ProblemCode> PROBLEMS = Map.of(
            400, KitProblem.INVALID_REQUEST,
            408, GatewayProblem.REQUEST_TOO_SLOW,
            413, GatewayProblem.TOO_LARGE,
            414, GatewayProblem.ADDRESS_TOO_LONG,
            431, GatewayProblem.HEADERS_TOO_LARGE);

    private final JsonMapper json;
    private final ProblemTexts texts;
    private final GatewaySettings settings;

    @Override
    public HttpServer apply(HttpServer server) {
        var filler = new Filler();
        return server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "centra.refusals", filler));
    }

    private byte[] body(ProblemCode problem, Locale language) {
        Object[] arguments = {settings.bodies().upload().toMegabytes() + " MiB"};
        var details = new LinkedHashMap<String, Object>();
        details.put("type", problem.type());
        details.put("title", texts.title(problem, language, arguments));
        details.put("status", problem.status().value());
        details.put("detail", texts.detail(problem, language, arguments));
        details.put("code", problem.code());
        return json.writeValueAsBytes(details);
    }

    @Sharable
    private final class Filler extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            super.write(context, message instanceof FullHttpResponse bare ? filled(context, bare) : message, promise);
        }

        private FullHttpResponse filled(ChannelHandlerContext context, FullHttpResponse bare) {
            var problem = PROBLEMS.get(bare.status().code());
            // What came through the filters carries a request id, and its body, if it has none, has none on purpose.
            if (problem == null || bare.content().isReadable() || bare.headers().contains("X-Request-Id")) {
                return bare;
            }
            var request = ChannelOperations.get(context.channel()) instanceof HttpServerRequest known ? known : null;
            if (request != null && request.method().equals(HttpMethod.HEAD)) {
                return bare;
            }
            var language = Texts.languageFor(acceptLanguage(request));
            var body = body(problem, language);
            var response =
                    new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
            response.headers()
                    .set(bare.headers())
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    .set(HttpHeaderNames.CONTENT_LANGUAGE, language.getLanguage())
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                    .set("X-Content-Type-Options", "nosniff");
            bare.release();
            return response;
        }

        private static @Nullable String acceptLanguage(@Nullable HttpServerRequest request) {
            return request == null ? null : request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        }
    }
}
