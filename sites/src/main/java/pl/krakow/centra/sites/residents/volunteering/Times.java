package pl.krakow.centra.sites.residents.volunteering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.volunteering.Volunteer;

/**
 * When somebody has time, as rows of a form: each row may stay empty, and some empty ones follow those that are filled in.
 *
 * @param weekly times of every week
 * @param extra times on single days
 * @param away days without time
 */
record Times(List<Row> weekly, List<Row> extra, List<Row> away) {

    private static final int EMPTY_WEEKLY = 3;
    private static final int MOST = 50;
    private static final Row EMPTY = new Row("", "", "");

    /** @param day a day of the week, or a date; the last day without time stands in {@code to} */
    record Row(String day, String from, String to) {

        boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    static Times of(Volunteer volunteer) {
        return new Times(
                volunteer.weekly().stream()
                        .map(one -> new Row(one.day().name(), one.from(), one.to()))
                        .toList(),
                volunteer.extra().stream()
                        .map(one -> new Row(one.day().toString(), one.from(), one.to()))
                        .toList(),
                volunteer.away().stream()
                        .map(one ->
                                new Row("", one.from().toString(), one.until().toString()))
                        .toList());
    }

    static Times read(MultiValueMap<String, String> form) {
        return new Times(rows(form, "weekly"), rows(form, "extra"), rows(form, "away"));
    }

    private static List<Row> rows(MultiValueMap<String, String> form, String name) {
        var days = form.getOrDefault(name + ".day", List.of());
        var from = form.getOrDefault(name + ".from", List.of());
        var to = form.getOrDefault(name + ".to", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < from.size() && i < to.size() && i < MOST; i++) {
            var row = new Row(
                    i < days.size() ? days.get(i) : "",
                    from.get(i).strip(),
                    to.get(i).strip());
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    /** With rows to fill in. */
    public Times open() {
        return new Times(more(weekly, EMPTY_WEEKLY), more(extra, 1), more(away, 1));
    }

    private static List<Row> more(List<Row> rows, int empty) {
        var all = new ArrayList<>(rows);
        for (int i = 0; i < empty && all.size() < MOST; i++) {
            all.add(EMPTY);
        }
        return all;
    }

    boolean isWeeklyRight() {
        return weekly.stream().allMatch(row -> isDay(row.day()) && isSpan(row));
    }

    boolean isExtraRight() {
        return extra.stream().allMatch(row -> isDate(row.day()) && isSpan(row));
    }

    boolean isAwayRight() {
        return away.stream()
                .allMatch(row -> isDate(row.from())
                        && isDate(row.to())
                        && !LocalDate.parse(row.to()).isBefore(LocalDate.parse(row.from())));
    }

    List<Volunteer.Weekly> toWeekly() {
        return weekly.stream()
                .map(row -> new Volunteer.Weekly(DayOfWeek.valueOf(row.day()), row.from(), row.to()))
                .toList();
    }

    List<Volunteer.Extra> toExtra() {
        return extra.stream()
                .map(row -> new Volunteer.Extra(LocalDate.parse(row.day()), row.from(), row.to()))
                .toList();
    }

    List<Volunteer.Away> toAway() {
        return away.stream()
                .map(row -> new Volunteer.Away(LocalDate.parse(row.from()), LocalDate.parse(row.to())))
                .toList();
    }

    private static boolean isDay(String text) {
        for (var day : DayOfWeek.values()) {
            if (day.name().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Midnight ends a day. */
    private static boolean isSpan(Row row) {
        try {
            var to = LocalTime.parse(row.to());
            return LocalTime.parse(row.from()).isBefore(to) || to.equals(LocalTime.MIDNIGHT);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
