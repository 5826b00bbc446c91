package pl.krakow.centra.kit.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A service's words in one language. They stand in {@code wording/wording_<language>.properties} (UTF-8); the kit's own, which
 * say days, times and what every letter has, and the service's are found beside each other. Messages are ICU patterns with named
 * arguments, because Polish and Ukrainian count in three ways (1 termin, 2 terminy, 5 terminów, 22 terminy) which
 * {@code java.text.ChoiceFormat} can't say. Dates are said with the weekday and the month in words and in the right case.
 */
public final class Wording {

    private static final String FILES = "classpath*:wording/wording_%s.properties";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM");
    private static final Map<Locale, Wording> READ = new ConcurrentHashMap<>();

    public static final Locale POLISH = Locale.of("pl");
    public static final Locale ENGLISH = Locale.of("en");
    public static final Locale UKRAINIAN = Locale.of("uk");

    /** Polish first: it is what everything falls back to. */
    public static final List<Locale> LANGUAGES = List.of(POLISH, ENGLISH, UKRAINIAN);

    private final Locale language;
    private final Properties words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;

    private Wording(Locale language) {
        this.language = language;
        this.words = read(language);
        this.day = DateTimeFormatter.ofPattern(pattern("format.day"), language);
        this.date = DateTimeFormatter.ofPattern(pattern("format.date"), language);
    }

    private static Properties read(Locale language) {
        var all = new Properties();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES.formatted(language))) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** @param tag of a language; of one nobody wrote words for, it is Polish */
    public static Wording in(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return READ.computeIfAbsent(
                LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(wanted))
                        .findFirst()
                        .orElse(POLISH),
                Wording::new);
    }

    public Locale language() {
        return language;
    }

    /** A message without arguments. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * A message.
     *
     * @throws MissingResourceException when nobody wrote it; a test knows before
     */
    public String say(String key, Map<String, ?> arguments) {
        return new MessageFormat(pattern(key), ULocale.forLocale(language)).format(arguments);
    }

    /**
     * A message as it was written.
     *
     * @throws MissingResourceException when nobody wrote it
     */
    public String pattern(String key) {
        var pattern = words.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no words in " + language, "wording", key);
        }
        return pattern;
    }

    /** Everything there are words for. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** For example {@code wtorek, 1 grudnia 2026}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** Whole days: {@code 1–31 maja 2026}, {@code 1 marca – 31 maja 2026}, or with both years where they differ. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date.format(from);
        }
        if (from.getYear() != to.getYear()) {
            return date.format(from) + " – " + date.format(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + date.format(to)
                : DAY_AND_MONTH.withLocale(language).format(from) + " – " + date.format(to);
    }

    /**
     * For example {@code wtorek, 1 grudnia 2026, godz. 10:00–12:00}, in the centre's local time.
     *
     * @param end not after the end of the start's day
     */
    public String when(Instant start, Instant end, ZoneId zone) {
        var from = start.atZone(zone);
        return say(
                "format.when",
                Map.of("day", day(from.toLocalDate()), "from", TIME.format(from), "to", TIME.format(end.atZone(zone))));
    }

    /** A moment, for example {@code wtorek, 1 grudnia 2026, godz. 10:00}. */
    public String moment(Instant time, ZoneId zone) {
        var local = time.atZone(zone);
        return say("format.moment", Map.of("day", day(local.toLocalDate()), "time", TIME.format(local)));
    }
}
