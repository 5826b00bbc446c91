package pl.krakow.centra.sites.staff.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * How an event repeats, as it was typed.
 *
 * @param every how many weeks apart; {@code month} for the same weekday of each month
 * @param days of the week beside that of the first date
 * @param without dates that are left out
 */
record Repetition(String every, List<String> days, String until, List<String> without) {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    static final Repetition WEEKLY = new Repetition("1", List.of(), "", List.of());

    static Repetition read(MultiValueMap<String, String> fields) {
        var every = fields.getFirst("every");
        var until = fields.getFirst("until");
        return new Repetition(
                every == null ? "1" : every,
                fields.getOrDefault("days", List.of()),
                until == null ? "" : until.strip(),
                fields.getOrDefault("without", List.of()));
    }

    void check(@Nullable LocalDate first, Problems problems) {
        var last = Fields.date(until);
        problems.check("until", last != null && (first == null || last.isAfter(first)), "ser.until.mistake");
    }

    /** The rule as RFC 5545 writes it. */
    String rule(LocalDate first) {
        var last = Fields.date(until);
        var end = last == null ? ";COUNT=1" : ";UNTIL=" + BASIC.format(last);
        if (every.equals("month")) {
            var week = (first.getDayOfMonth() - 1) / 7 + 1;
            return "FREQ=MONTHLY;BYDAY=" + (week > 4 ? "-1" : week) + shortened(first.getDayOfWeek()) + end;
        }
        var weekdays = Arrays.stream(DayOfWeek.values())
                .filter(day -> day == first.getDayOfWeek() || days.contains(day.name()))
                .map(Repetition::shortened)
                .collect(Collectors.joining(","));
        var weeks = every.matches("[1-4]") ? every : "1";
        return "FREQ=WEEKLY" + (weeks.equals("1") ? "" : ";INTERVAL=" + weeks) + ";BYDAY=" + weekdays + end;
    }

    List<LocalDate> exceptions() {
        return without.stream().map(Fields::date).flatMap(Stream::ofNullable).toList();
    }

    private static String shortened(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
