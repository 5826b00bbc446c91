package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;

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

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
