package pl.krakow.centra.gateway.refusal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.gateway.routing.RoutedRequest;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.ProblemCode;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** The one place where a refusal or a fault becomes an answer. */
@Slf4j
@Component
@RequiredArgsConstructor
@Order(-2)
public class RefusalHandler implements ErrorWebExceptionHandler {
    private final JsonMapper json;
    private final ProblemTexts texts;
    private final RefusalPage page;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var refusal = refusalFor(failure);
        if (refusal.problem() == KitProblem.UNEXPECTED) {
            log.error("Unexpected failure", failure);
        }
        return answer(exchange, refusal);
    }

    private Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        var problem = refusal.problem();
        var request = exchange.getRequest();
        var language = Texts.languageFor(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var asPage = RoutedRequest.isPage(exchange) && wantsHtml(request.getHeaders());
        var body = asPage ? page.render(exchange, refusal, language) : problemDetails(exchange, refusal, language);
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        var headers = response.getHeaders();
        headers.putAll(refusal.headers());
        headers.setContentType(asPage ? RefusalPage.HTML : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (asPage) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            headers.set("Content-Security-Policy", RefusalPage.CONTENT_SECURITY_POLICY);
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] problemDetails(ServerWebExchange exchange, Refusal refusal, Locale language) {
        var problem = refusal.problem();
        var details = new LinkedHashMap<String, Object>();
        details.put("type", problem.type());
        details.put("title", texts.title(problem, language, refusal.arguments(language)));
        details.put("status", problem.status().value());
        details.put("detail", texts.detail(problem, language, refusal.arguments(language)));
        details.put("instance", exchange.getRequest().getURI().getRawPath());
        details.put("code", problem.code());
        details.putAll(refusal.extensions());
        return json.writeValueAsBytes(details);
    }

    private static boolean wantsHtml(HttpHeaders headers) {
        try {
            return headers.getAccept().stream()
                    .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Refusal refusalFor(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case MethodNotAllowedException e ->
                new Refusal(KitProblem.METHOD_NOT_ALLOWED)
                        .header(
                                HttpHeaders.ALLOW,
                                e.getSupportedMethods().stream()
                                        .map(HttpMethod::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case ResponseStatusException e -> new Refusal(problemFor(e), e);
            case DataBufferLimitException e -> new Refusal(GatewayProblem.TOO_LARGE, e);
            default -> new Refusal(KitProblem.UNEXPECTED, failure);
        };
    }

    private static ProblemCode problemFor(ResponseStatusException e) {
        return switch (e.getStatusCode().value()) {
            case 404 -> KitProblem.NOT_FOUND;
            case 405 -> KitProblem.METHOD_NOT_ALLOWED;
            case 406 -> KitProblem.NOT_ACCEPTABLE;
            case 413 -> GatewayProblem.TOO_LARGE;
            default -> e.getStatusCode().is4xxClientError() ? KitProblem.INVALID_REQUEST : KitProblem.UNEXPECTED;
        };
    }
}
