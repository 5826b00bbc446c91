package pl.krakow.centra.kit.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

import pl.krakow.centra.kit.problem.ProblemTexts;

/** The reader's language by {@code Accept-Language}: Polish unless English or Ukrainian is preferred. */
public final class Languages implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? ProblemTexts.POLISH : of(accepted);
    }

    /** The language for that {@code Accept-Language}; Polish when it is malformed. */
    public static Locale of(String accepted) {
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(accepted), ProblemTexts.LANGUAGES);
            return best == null ? ProblemTexts.POLISH : best;
        } catch (IllegalArgumentException e) {
            return ProblemTexts.POLISH;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the caller's to choose");
    }

    /** The language of the request this thread handles. */
    public Locale current() {
        var language = LocaleContextHolder.getLocaleContext();
        var locale = language == null ? null : language.getLocale();
        return locale == null ? ProblemTexts.POLISH : locale;
    }
}
