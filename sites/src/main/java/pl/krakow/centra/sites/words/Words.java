package pl.krakow.centra.sites.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts, plurals, dates and numbers in the reader's language. Templates know it as {@code words}. */
@Component
@RequiredArgsConstructor
public class Words {

    private static final String NBSP = "\u00a0";

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d) (?=\\d)");

    private static final Map<String, String> EQUIPMENT_ICONS = Map.of(
            "projector", "projector",
            "laptop", "laptop",
            "screen", "monitor",
            "flipchart", "presentation",
            "internet", "wifi",
            "hearing-loop", "ear",
            "piano", "music");

    private static final int UNGROUPED = 1000;

    /** A pattern is read once in each language; a large page writes hundreds of times. */
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private record Format(String pattern, Locale locale) {}

    private final MessageSource messages;

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The text of a word that comes from data, such as a code of equipment; the word itself where we have none. */
    public String named(String prefix, String word) {
        try {
            return messages.getMessage(prefix + "." + word.toLowerCase(Locale.ROOT), null, locale());
        } catch (NoSuchMessageException e) {
            return word;
        }
    }

    /** What a meeting is called; one whose words were forgotten with whoever held it has no title any more. */
    public String titled(String title) {
        return title.isEmpty() ? text("meeting.forgotten") : title;
    }

    /** What somebody wrote, such as where to call, with the digits of a number kept on one line. */
    public String unbroken(String text) {
        return BETWEEN_DIGITS.matcher(text).replaceAll(NBSP);
    }

    /**
     * A counted thing: the key's {@code .one}, {@code .few} or {@code .many} form; the number is {0}, unformatted the last. A
     * line never ends between the number and what is counted.
     */
    public String count(String key, long number, Object... more) {
        var arguments = new Object[more.length + 2];
        arguments[0] = number(number);
        arguments[more.length + 1] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return together(
                text(key + "." + Plural.of(number, locale()).name().toLowerCase(Locale.ROOT), arguments), number);
    }

    private String together(String text, long number) {
        var shown = number(number);
        return text.replace(shown + " ", shown + NBSP);
    }

    public String number(long number) {
        if (number >= 0 && number < UNGROUPED) {
            return Long.toString(number); // the same in every language of ours, and much cheaper
        }
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** At most one decimal, none when it is whole. */
    public String decimal(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String area(BigDecimal squareMetres) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(squareMetres) + NBSP + "m²";
    }

    /** Signed percents, whole: +9%, −3%. */
    public String change(long percent) {
        return (percent > 0 ? "+" : percent < 0 ? "−" : "") + number(Math.abs(percent)) + "%";
    }

    /** wtorek, 1 grudnia 2026. */
    public String date(TemporalAccessor date) {
        return format(date, "EEEE, d MMMM yyyy");
    }

    /** wtorek, 1 grudnia. */
    public String day(TemporalAccessor date) {
        return format(date, "EEEE, d MMMM");
    }

    /** wt. 1 gru. */
    public String shortDay(TemporalAccessor date) {
        return format(date, "EEE d MMM").replace(' ', '\u00a0');
    }

    /** 1 grudnia 2026. */
    public String plainDate(TemporalAccessor date) {
        return format(date, "d MMMM yyyy").replace(' ', '\u00a0');
    }

    /** Whole days: 1–31 maja 2026, 1 marca – 31 maja 2026, or with both years where they differ. */
    public String days(TemporalAccessor first, TemporalAccessor last) {
        var from = LocalDate.from(first);
        var to = LocalDate.from(last);
        if (from.equals(to)) {
            return plainDate(from);
        }
        if (from.getYear() != to.getYear()) {
            return plainDate(from) + NBSP + "– " + plainDate(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + plainDate(to)
                : format(from, "d MMMM").replace(" ", NBSP) + NBSP + "– " + plainDate(to);
    }

    public String weekday(TemporalAccessor date) {
        return format(date, "EEEE");
    }

    /** wt. */
    public String dayOfWeek(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** wt. */
    public String shortWeekday(TemporalAccessor date) {
        return format(date, "EEE");
    }

    /** gru. */
    public String shortMonth(TemporalAccessor date) {
        return format(date, "LLL");
    }

    /** 9:00. */
    public String time(TemporalAccessor time) {
        return format(time, "H:mm");
    }

    /** 9:00–11:00. */
    public String span(TemporalAccessor from, TemporalAccessor to) {
        var end = time(to);
        return time(from) + "–" + (end.equals("0:00") ? "24:00" : end);
    }

    /** As {@link #span(TemporalAccessor, TemporalAccessor)}, of times as the API writes them: {@code 09:00}. */
    public String hours(String from, String to) {
        return span(LocalTime.parse(from), LocalTime.parse(to));
    }

    /** Languages by their codes, {@code pl} and {@code uk}: polski, ukraiński. */
    public String languages(Collection<String> codes) {
        return codes.stream().map(code -> named("sup.language", code)).collect(Collectors.joining(", "));
    }

    /** 2 godziny, 30 minut, 1 godzina 30 minut. */
    public String length(Duration length) {
        var hours = length.toHours();
        var minutes = length.toMinutesPart();
        if (minutes == 0) {
            return count("hours", hours);
        }
        return hours == 0 ? count("minutes", minutes) : count("hours", hours) + NBSP + count("minutes", minutes);
    }

    /** As {@link #length}, of a number of minutes. */
    public String minutes(int minutes) {
        return length(Duration.ofMinutes(minutes));
    }

    /** styczeń 2026. */
    public String month(TemporalAccessor date) {
        return format(date, "LLLL yyyy");
    }

    /** How long ago something was, roughly: 4 s, 14 min, 3 h, 5 dni temu. */
    public String ago(OffsetDateTime then, ZonedDateTime now) {
        var ago = Duration.between(then.toInstant(), now.toInstant());
        if (ago.isNegative() || ago.toSeconds() < 5) {
            return text("ago.now");
        }
        if (ago.toMinutes() < 2) {
            return passed("ago.seconds", ago.toSeconds());
        }
        if (ago.toHours() < 2) {
            return passed("ago.minutes", ago.toMinutes());
        }
        return ago.toDays() < 2 ? passed("ago.hours", ago.toHours()) : passed("ago.days", ago.toDays());
    }

    private String passed(String key, long number) {
        return together(text(key, number(number)), number);
    }

    /** The icon beside a piece of equipment; nothing for what has none. */
    public @Nullable String icon(String equipment) {
        return EQUIPMENT_ICONS.get(equipment);
    }

    public OffsetDateTime at(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** As a sentence of its own: with a capital letter, and one stop, also after a word cut short that has its own. */
    public String sentence(String text) {
        return capital(text.endsWith(".") ? text : text + ".");
    }

    /** For a {@code time} element's machine-readable half. */
    public String iso(@Nullable LocalDate date, @Nullable LocalTime time) {
        return date == null ? String.valueOf(time) : time == null ? date.toString() : date + "T" + time;
    }

    private static String format(TemporalAccessor time, String pattern) {
        return FORMATS.computeIfAbsent(
                        new Format(pattern, locale()),
                        wanted -> DateTimeFormatter.ofPattern(wanted.pattern(), wanted.locale()))
                .format(time);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
