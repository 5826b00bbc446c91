package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What becomes of the two dates somebody asks a report for. */
public sealed interface PeriodAsked permits Period, PeriodAsked.Backwards, PeriodAsked.TooLong, PeriodAsked.OutOfReach {

    int MAX_YEARS = 10;
    LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** The last date lies before the first. */
    record Backwards() implements PeriodAsked {}

    /** More than {@link #MAX_YEARS} years. */
    record TooLong() implements PeriodAsked {}

    /** A date no civic centre can have been used on. */
    record OutOfReach() implements PeriodAsked {}

    /** From the first to the last date, both included. */
    static PeriodAsked of(LocalDate from, LocalDate to) {
        if (from.isBefore(EARLIEST) || to.isBefore(EARLIEST) || from.isAfter(LATEST) || to.isAfter(LATEST)) {
            return new OutOfReach();
        }
        if (to.isBefore(from)) {
            return new Backwards();
        }
        if (ChronoUnit.DAYS.between(from, to) >= ChronoUnit.DAYS.between(from, from.plusYears(MAX_YEARS))) {
            return new TooLong();
        }
        return new Period(from, to);
    }
}
