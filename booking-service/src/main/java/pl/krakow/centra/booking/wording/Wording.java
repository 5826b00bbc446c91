package pl.krakow.centra.booking.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;

/**
 * The service's words in one language. Messages are ICU patterns with named arguments, because Polish and Ukrainian count in
 * three ways (1 termin, 2 terminy, 5 terminów, 22 terminy) which {@code java.text.ChoiceFormat} can't say. Dates are said with
 * the weekday and the month in words and in the right case.
 */
public final class Wording {

    private static final String BUNDLE = "wording/wording";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public static final Locale POLISH = Locale.of("pl");
    public static final Locale ENGLISH = Locale.of("en");
    public static final Locale UKRAINIAN = Locale.of("uk");

    /** Polish first: it is what everything falls back to. */
    public static final List<Locale> LANGUAGES = List.of(POLISH, ENGLISH, UKRAINIAN);

    private final Locale language;
    private final ResourceBundle words;
    private final DateTimeFormatter day;

    private Wording(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
        this.day = DateTimeFormatter.ofPattern(words.getString("format.day"), language);
    }

    /** @param tag of a language; of one nobody wrote words for, it is Polish */
    public static Wording in(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return new Wording(LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted))
                .findFirst()
                .orElse(POLISH));
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
        return new MessageFormat(words.getString(key), ULocale.forLocale(language)).format(arguments);
    }

    /** For example {@code wtorek, 1 grudnia 2026}. */
    public String day(LocalDate date) {
        return day.format(date);
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
