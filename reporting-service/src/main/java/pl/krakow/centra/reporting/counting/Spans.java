package pl.krakow.centra.reporting.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;

/**
 * Which spans a period is read from: the longest there are that are settled.
 *
 * @param unsettled the months that are read by their days, and whose year by its months
 */
record Spans(Set<Month> unsettled, Set<CentreYear> unsettledYears) {

    record CentreYear(String centre, int year) {}

    Spans(Set<Month> unsettled) {
        this(
                unsettled,
                unsettled.stream()
                        .map(month ->
                                new CentreYear(month.centre(), month.month().getYear()))
                        .collect(Collectors.toSet()));
    }

    /** Which bucket tells of the span: as long as it is settled, its year of a month and its month of a day. */
    Span toldBy(Span span) {
        var month = YearMonth.from(span.first());
        return switch (span.length()) {
            case YEAR -> span;
            case MONTH -> isSettled(span.centre(), month.getYear()) ? Span.year(span.centre(), month.getYear()) : span;
            case DAY -> unsettled.contains(new Month(span.centre(), month)) ? span : Span.of(span.centre(), month);
        };
    }

    /** Whether its bucket tells all that was counted in it. */
    boolean isSettled(Span span) {
        var month = YearMonth.from(span.first());
        return switch (span.length()) {
            case YEAR -> isSettled(span.centre(), month.getYear());
            case MONTH -> !unsettled.contains(new Month(span.centre(), month));
            case DAY -> true;
        };
    }

    /** Without gap or overlap. */
    List<Span> of(String centre, Period period) {
        List<Span> spans = new ArrayList<>();
        var date = period.from();
        while (!date.isAfter(period.to())) {
            var span = longest(centre, date, period.to());
            spans.add(span);
            date = switch (span.length()) {
                case DAY -> date.plusDays(1);
                case MONTH -> date.plusMonths(1);
                case YEAR -> date.plusYears(1);
            };
        }
        return spans;
    }

    private Span longest(String centre, LocalDate from, LocalDate to) {
        if (from.getDayOfYear() == 1
                && !to.isBefore(from.plusYears(1).minusDays(1))
                && isSettled(centre, from.getYear())) {
            return Span.year(centre, from.getYear());
        }
        var month = YearMonth.from(from);
        if (from.getDayOfMonth() == 1
                && !to.isBefore(month.atEndOfMonth())
                && !unsettled.contains(new Month(centre, month))) {
            return Span.of(centre, month);
        }
        return Span.of(new Day(centre, from));
    }

    private boolean isSettled(String centre, int year) {
        return !unsettledYears.contains(new CentreYear(centre, year));
    }
}
