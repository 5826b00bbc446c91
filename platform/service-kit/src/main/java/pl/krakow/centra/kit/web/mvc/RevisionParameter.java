package pl.krakow.centra.kit.web.mvc;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.web.Languages;
import pl.krakow.centra.kit.web.Revision;

/** A {@link Revision} parameter is what {@code If-Match} says: missing is 428, malformed 400. */
@RequiredArgsConstructor
public final class RevisionParameter implements HandlerMethodArgumentResolver {
    private final ProblemTexts texts;
    private final Languages languages;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Revision.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new Problem(KitProblem.PRECONDITION_REQUIRED);
        }
        return Revision.parse(header)
                .orElseThrow(() -> new Problem(KitProblem.INVALID_REQUEST)
                        .error(new FieldError(
                                HttpHeaders.IF_MATCH,
                                texts.field("malformed-revision", languages.current()),
                                "malformed-revision")));
    }
}
