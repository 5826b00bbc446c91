package pl.krakow.centra.booking.fairness.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the local calendar over which a quota counts. Weeks begin on Monday. */
public enum QuotaPeriod {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first date of the period that includes this one. */
    public LocalDate firstDate(LocalDate date) {
        return switch (this) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The first date of the period after the one that includes this date: when a used up quota is free again. */
    public LocalDate nextBegins(LocalDate date) {
        var first = firstDate(date);
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case YEAR -> first.plusYears(1);
        };
    }

    /** The last date of the period that includes this one. */
    public LocalDate lastDate(LocalDate date) {
        return nextBegins(date).minusDays(1);
    }
}
