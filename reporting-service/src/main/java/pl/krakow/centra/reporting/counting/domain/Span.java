package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day, a calendar month or a calendar year at one centre. A month's figures are those of its days together, a year's those
 * of its months: any period is read from few of them.
 *
 * @param first its first day
 */
public record Span(Length length, String centre, LocalDate first) {

    /** How long it lasts. */
    public enum Length {
        DAY,
        MONTH,
        YEAR
    }

    public Span {
        boolean begins = switch (length) {
            case DAY -> true;
            case MONTH -> first.getDayOfMonth() == 1;
            case YEAR -> first.getDayOfYear() == 1;
        };
        if (!begins || centre.isBlank()) {
            throw new IllegalArgumentException("a month or year begins with its first day, and belongs to a centre");
        }
    }

    public static Span of(Day day) {
        return new Span(Length.DAY, day.centre(), day.date());
    }

    public static Span of(String centre, YearMonth month) {
        return new Span(Length.MONTH, centre, month.atDay(1));
    }

    public static Span year(String centre, int year) {
        return new Span(Length.YEAR, centre, LocalDate.of(year, 1, 1));
    }

    /** What it is counted from: a month's days, a year's months; a day is counted from facts. */
    public List<Span> parts() {
        return switch (length) {
            case DAY -> List.of();
            case MONTH ->
                first.datesUntil(first.plusMonths(1))
                        .map(date -> new Span(Length.DAY, centre, date))
                        .toList();
            case YEAR ->
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> Span.of(centre, YearMonth.of(first.getYear(), month)))
                        .toList();
        };
    }

    /** One of its {@link #parts}: of a month the day, of a year the month of that number. */
    public Span part(int number) {
        return switch (length) {
            case DAY -> throw new IllegalStateException("a day is counted from facts");
            case MONTH -> new Span(Length.DAY, centre, first.withDayOfMonth(number));
            case YEAR -> new Span(Length.MONTH, centre, first.withMonth(number));
        };
    }

    /** What it is kept under. */
    public String key() {
        return centre + "/"
                + switch (length) {
                    case DAY -> first.toString();
                    case MONTH -> YearMonth.from(first).toString();
                    case YEAR -> "%04d".formatted(first.getYear());
                };
    }
}
