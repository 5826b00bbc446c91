package pl.krakow.centra.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.function.Function;

/**
 * Dates and times as callers may write them: RFC 3339, in a year in which a civic centre can be open. A year 999999999
 * is valid ISO 8601 and overflows the first addition, so it never gets past this class.
 */
public final class Times {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int WITHOUT_OFFSET = "2026-12-01T18:00:00".length();
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Times() {}

    /** How each type is read. The functions throw {@link DateTimeException}. */
    public static Map<Class<?>, Function<String, ?>> readers() {
        return Map.of(
                LocalDate.class, text -> sane(LocalDate.parse(text)),
                OffsetDateTime.class, text -> sane(OffsetDateTime.parse(text)),
                Instant.class, Times::instant,
                LocalTime.class, LocalTime::parse,
                Duration.class, Times::duration);
    }

    private static Instant instant(String text) {
        return sane(OffsetDateTime.parse(text)).toInstant();
    }

    private static Duration duration(String text) {
        var duration = Duration.parse(text);
        if (duration.abs().compareTo(LONGEST) > 0) {
            throw new DateTimeException("longer than ten years");
        }
        return duration;
    }

    private static <T extends TemporalAccessor> T sane(T time) {
        var year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("not a year of ours");
        }
        return time;
    }

    /** As RFC 3339 writes it, with seconds and offset: what {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} writes, in a fraction of the time. */
    public static String write(OffsetDateTime time) {
        boolean usual = time.getNano() == 0 && time.getYear() >= 1000 && time.getYear() <= 9999;
        if (!usual) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        var text = new byte[WITHOUT_OFFSET];
        two(time.getYear() / 100, text, 0);
        two(time.getYear() % 100, text, 2);
        text[4] = '-';
        two(time.getMonthValue(), text, 5);
        text[7] = '-';
        two(time.getDayOfMonth(), text, 8);
        text[10] = 'T';
        two(time.getHour(), text, 11);
        text[13] = ':';
        two(time.getMinute(), text, 14);
        text[16] = ':';
        two(time.getSecond(), text, 17);
        return new String(text, StandardCharsets.ISO_8859_1)
                .concat(time.getOffset().getId());
    }

    private static void two(int number, byte[] text, int at) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }
}
