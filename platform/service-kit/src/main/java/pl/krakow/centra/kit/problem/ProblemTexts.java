package pl.krakow.centra.kit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Titles and details of problems in the platform's languages. Reads every {@code problems_<language>.properties} on the
 * class path (UTF-8), so that the kit's and the service's stand beside each other. An apostrophe is an apostrophe;
 * {@code {0}} is the first argument.
 */
public final class ProblemTexts {
    public static final Locale POLISH = Locale.of("pl");
    public static final List<Locale> LANGUAGES = List.of(POLISH, Locale.ENGLISH, Locale.of("uk"));

    private final Map<Locale, Properties> texts = new HashMap<>();

    public ProblemTexts() {
        var files = new PathMatchingResourcePatternResolver();
        for (var language : LANGUAGES) {
            var all = new Properties();
            try {
                for (var file : files.getResources("classpath*:problems_" + language + ".properties")) {
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        all.load(reader);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            texts.put(language, all);
        }
    }

    /** The title in that language, in Polish for a language the platform doesn't speak. */
    public String title(ProblemCode code, Locale language, Object... arguments) {
        return find(code, "title", language, arguments).orElseGet(code::code);
    }

    /** What to do next, in that language. */
    public String detail(ProblemCode code, Locale language, Object... arguments) {
        return find(code, "detail", language, arguments).orElse("");
    }

    /** What is wrong with a field, for the kit's own field codes. */
    public String field(String code, Locale language, Object... arguments) {
        return Optional.ofNullable(in(language).getProperty("field." + code))
                .map(text -> filled(text, language, arguments))
                .orElse(code);
    }

    /** The texts that were forgotten, e.g. {@code uk: booking.room-unknown.detail}. */
    public List<String> missing(ProblemCode... codes) {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(codes)
                        .flatMap(code -> Stream.of("title", "detail")
                                .filter(part -> find(code, part, language)
                                        .filter(text -> !text.isBlank())
                                        .isEmpty())
                                .map(part -> "%s: %s.%s.%s".formatted(language, code.service(), code.code(), part))))
                .toList();
    }

    /** The text exactly in that language; empty when it was forgotten. */
    private Optional<String> find(ProblemCode code, String part, Locale language, Object... arguments) {
        return Optional.ofNullable(in(language).getProperty(code.service() + "." + code.code() + "." + part))
                .map(text -> filled(text, language, arguments));
    }

    private static String filled(String text, Locale language, Object... arguments) {
        return new MessageFormat(text.replace("'", "''"), language).format(arguments);
    }

    private Properties in(Locale language) {
        var file = texts.get(Locale.of(language.getLanguage()));
        return file != null ? file : texts.getOrDefault(POLISH, new Properties());
    }
}
