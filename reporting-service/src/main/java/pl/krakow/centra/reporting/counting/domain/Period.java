package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A period of local dates, both ends included, that a report can be made for. Every centre counts its own local days,
 * so a clock change neither adds nor loses one.
 */
public record Period(LocalDate from, LocalDate to) implements PeriodAsked {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    /** Everything that was before it; nothing when it begins with the earliest day there can be. */
    public Optional<Period> earlier() {
        return from.isAfter(EARLIEST) ? Optional.of(new Period(EARLIEST, from.minusDays(1))) : Optional.empty();
    }

    /** The one of the same length right before: as many months when it is whole months, as many days otherwise. */
    public Period before() {
        if (isWholeMonths()) {
            long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        return new Period(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /** The same dates a year earlier; a period that ends with its month does so then, too. */
    public Period yearAgo() {
        var end = endsItsMonth(to) ? to.minusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : to.minusYears(1);
        return new Period(from.minusYears(1), end);
    }

    /** The month it begins in. */
    public YearMonth month() {
        return YearMonth.from(from);
    }

    boolean isWholeYear() {
        return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
    }

    boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && endsItsMonth(to);
    }

    private static boolean endsItsMonth(LocalDate date) {
        return date.plusDays(1).getDayOfMonth() == 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
