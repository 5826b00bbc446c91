package pl.krakow.centra.kit.problem.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemDocuments;
import pl.krakow.centra.kit.problem.ProblemTranslator;

/**
 * Answers every failure with Problem Details: as the resolver of exceptions out of controllers, and called by the
 * filters in front of them. What nobody knows the meaning of is logged and answered without its text.
 */
@Slf4j
@RequiredArgsConstructor
public final class HttpProblems implements HandlerExceptionResolver, Ordered {
    private final ProblemDocuments documents;
    private final List<ProblemTranslator> translators;
    private final LocaleResolver languages;
    private final JsonMapper json;

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        answer(request, response, failure);
        return new ModelAndView();
    }

    /** Before Spring's own resolvers, which would answer without a body. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /** Answers the failure, unless an answer is already on its way. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        var problem = meaningOf(failure);
        if (problem.isEmpty()) {
            log.error("{} {} failed unexpectedly", request.getMethod(), request.getRequestURI(), failure);
        } else if (problem.get().code().status().is5xxServerError()) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.toString());
        }
        if (!response.isCommitted()) {
            write(request, response, problem.orElseGet(() -> new Problem(KitProblem.UNEXPECTED)));
        }
    }

    private Optional<Problem> meaningOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            for (var translator : translators) {
                var problem = translator.translate(cause);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        var language = languages.resolveLocale(request);
        response.resetBuffer();
        response.setStatus(problem.code().status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ETAG, null);
        response.setContentType(ProblemDocuments.MEDIA_TYPE);
        var body = json.writeValueAsBytes(documents.of(problem, language, request.getRequestURI()));
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            log.debug("the caller went away before the answer", e);
        }
    }
}
