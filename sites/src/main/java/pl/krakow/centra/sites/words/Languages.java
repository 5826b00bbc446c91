package pl.krakow.centra.sites.words;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The languages of the sites. Chosen by {@code ?lang=}, kept in a cookie, else what the browser asks for, else Polish. */
public final class Languages {

    public static final Locale POLISH = Locale.of("pl");
    public static final List<Locale> ALL = List.of(POLISH, Locale.ENGLISH, Locale.of("uk"));
    static final String COOKIE = "centra-language";

    private Languages() {}

    public static boolean has(String language) {
        return ALL.stream().anyMatch(locale -> locale.getLanguage().equals(language));
    }

    public static LocaleResolver resolver() {
        var resolver = new CookieLocaleResolver(COOKIE) {
            @Override
            protected Locale parseLocaleValue(String value) {
                return has(value) ? Locale.of(value) : POLISH;
            }
        };
        resolver.setDefaultLocaleFunction(Languages::askedFor);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    public static HandlerInterceptor switcher() {
        var interceptor = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return has(value) ? Locale.of(value) : POLISH;
            }
        };
        interceptor.setParamName("lang");
        interceptor.setIgnoreInvalidLocale(true);
        return interceptor;
    }

    private static Locale askedFor(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return POLISH;
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var language = locales.nextElement().getLanguage();
            if (has(language)) {
                return Locale.of(language);
            }
        }
        return POLISH;
    }
}
