package pl.krakow.centra.reporting.counting.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Into what a period is cut for a figure over time. Weeks begin on Monday. */
public enum Interval {
    DAY {
        @Override
        LocalDate next(LocalDate date) {
            return date.plusDays(1);
        }
    },
    WEEK {
        @Override
        LocalDate next(LocalDate date) {
            return date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
    },
    MONTH {
        @Override
        LocalDate next(LocalDate date) {
            return date.withDayOfMonth(1).plusMonths(1);
        }
    },
    QUARTER {
        @Override
        LocalDate next(LocalDate date) {
            return date.withDayOfMonth(1).plusMonths(3 - (date.getMonthValue() - 1) % 3);
        }
    },
    YEAR {
        @Override
        LocalDate next(LocalDate date) {
            return date.withDayOfYear(1).plusYears(1);
        }
    };

    /** The first day of the interval after the one the date lies in. */
    abstract LocalDate next(LocalDate date);

    /** The parts of a period, in order; the first and the last may be shorter than the rest. */
    public List<Period> cut(Period period) {
        List<Period> parts = new ArrayList<>();
        var from = period.from();
        while (!from.isAfter(period.to())) {
            var next = next(from);
            parts.add(new Period(from, next.isAfter(period.to()) ? period.to() : next.minusDays(1)));
            from = next;
        }
        return parts;
    }
}
