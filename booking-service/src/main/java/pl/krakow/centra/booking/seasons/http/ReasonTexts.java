package pl.krakow.centra.booking.seasons.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.seasons.AllocateSeason;
import pl.krakow.centra.booking.seasons.domain.Obstacle;
import pl.krakow.centra.booking.seasons.domain.Published;
import pl.krakow.centra.kit.problem.ProblemTexts;

/**
 * Why something could not be, in the reader's language. Numbers stand after a colon, so that no word has to agree with
 * them.
 */
@Component
class ReasonTexts {

    private final Map<String, Properties> texts = new HashMap<>();

    ReasonTexts() {
        for (var language : ProblemTexts.LANGUAGES) {
            var file = new ClassPathResource("season-reasons_%s.properties".formatted(language));
            var all = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            texts.put(language.getLanguage(), all);
        }
    }

    String of(Obstacle obstacle, Locale language) {
        return text(
                "obstacle",
                obstacle.kind(),
                language,
                String.join(", ", obstacle.rooms()),
                String.join(", ", obstacle.missing()),
                number(obstacle, obstacle.possible()),
                number(obstacle, obstacle.needed()));
    }

    /** Minutes are told as hours and minutes. */
    private static String number(Obstacle obstacle, int number) {
        return obstacle.kind() == Obstacle.Kind.CAP
                ? "%d:%02d".formatted(number / 60, number % 60)
                : Integer.toString(number);
    }

    String of(Obstacle.Kind leftOut, Locale language) {
        return text("left-out", leftOut, language);
    }

    String of(Published.Skipped skipped, Locale language) {
        return text("skipped", skipped, language);
    }

    String of(AllocateSeason.Break broken, Locale language) {
        return text("break", broken, language);
    }

    /** The keys a language lacks. */
    List<String> missing(Locale language) {
        var all = in(language);
        return texts.values().stream()
                .flatMap(other -> other.stringPropertyNames().stream())
                .distinct()
                .filter(key -> all.getProperty(key, "").isBlank())
                .sorted()
                .toList();
    }

    private String text(String kind, Enum<?> reason, Locale language, Object... arguments) {
        var key = kind + "." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var text = in(language).getProperty(key, key);
        return new MessageFormat(text.replace("'", "''"), language).format(arguments);
    }

    private Properties in(Locale language) {
        var own = texts.get(language.getLanguage());
        return own != null ? own : texts.getOrDefault(ProblemTexts.POLISH.getLanguage(), new Properties());
    }
}
