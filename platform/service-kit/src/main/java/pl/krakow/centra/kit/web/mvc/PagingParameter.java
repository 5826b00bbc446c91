package pl.krakow.centra.kit.web.mvc;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Languages;
import pl.krakow.centra.kit.web.Paging;

/** A {@link Paging} parameter is {@code ?cursor=} and {@code ?limit=}; a limit out of bounds is refused, not bent. */
@RequiredArgsConstructor
public final class PagingParameter implements HandlerMethodArgumentResolver {
    private final ProblemTexts texts;
    private final Languages languages;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var cursor = request.getParameter("cursor");
        return new Paging(Optional.ofNullable(cursor).map(Cursor::decode), limit(request.getParameter("limit")));
    }

    private int limit(@Nullable String text) {
        if (text == null) {
            return Paging.DEFAULT_LIMIT;
        }
        if (text.matches("[1-9][0-9]{0,2}")) {
            var limit = Integer.parseInt(text);
            if (limit <= Paging.MAX_LIMIT) {
                return limit;
            }
        }
        throw new Problem(KitProblem.INVALID_REQUEST)
                .error(new FieldError("?limit", texts.field("limit", languages.current()), "limit"));
    }
}
