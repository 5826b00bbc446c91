package pl.krakow.centra.sites.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The bundles: one for what all pages share, one for each area of pages. Polish is the base, English and Ukrainian beside
 * it. A key is in one bundle only.
 */
@Configuration
class WordsConfiguration {

    static final String PACKAGE = "pl.krakow.centra.sites.words.";
    static final List<String> BUNDLES = List.of(
            "messages",
            "work",
            "board",
            "residents",
            "open",
            "city",
            "desk",
            "door",
            "volunteering",
            "support",
            "programme");

    @Bean
    MessageSource messageSource() {
        var source = new WithoutOrphans();
        source.setBasenames(BUNDLES.stream().map(PACKAGE::concat).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** Polish and Ukrainian don't leave a one-letter word at a line's end, so it sticks to the next one. */
    static final class WithoutOrphans extends ResourceBundleMessageSource {
        private static final Pattern ONE_LETTER =
                Pattern.compile("(?<=^|[\\s\\u00a0(„])([AIOUWZaiouwzАБВЗІЙОУЯабвзійоуя]) (?=\\S)");

        /** Texts without anything to put in are looked up once in each language; a large page asks for hundreds. */
        private final Map<Known, String> known = new ConcurrentHashMap<>();

        private record Known(String code, Locale locale) {}

        @Override
        protected @Nullable String getMessageInternal(
                @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
            return code == null || locale == null || (args != null && args.length > 0)
                    ? found(code, args, locale)
                    : known.computeIfAbsent(new Known(code, locale), one -> found(one.code(), args, one.locale()));
        }

        private @Nullable String found(@Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
            var text = super.getMessageInternal(code, args, locale);
            return text == null || locale == null || "en".equals(locale.getLanguage())
                    ? text
                    : ONE_LETTER.matcher(text).replaceAll("$1\u00a0");
        }
    }
}
