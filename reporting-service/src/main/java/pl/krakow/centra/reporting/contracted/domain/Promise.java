package pl.krakow.centra.reporting.contracted.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * What an operator is to reach: so much of a figure, counted from the first day of its term, by the end of a day. A promise
 * for each year of the term is one promise per year, each counted from the term's first day.
 *
 * @param amount in the unit the figure is shown in: hours, where it measures time; zloty, where it is money
 * @param due the last day that counts
 */
public record Promise(Cell cell, long amount, LocalDate due) {

    public static final long LARGEST = 1_000_000_000;
    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long GROSZE_OF_A_ZLOTY = 100;

    public Promise {
        if (amount < 1 || amount > LARGEST || !canBeOf(cell.indicator())) {
            throw new IllegalArgumentException("a promise is of something that can be reached");
        }
    }

    /** Only what grows day by day can be followed to an amount: no shares, and no times to an answer. */
    public static boolean canBeOf(Indicator indicator) {
        return switch (indicator) {
            case OCCUPANCY, FILL_RATE, ANSWER_MEDIAN, ANSWER_NINETY -> false;
            default -> true;
        };
    }

    /** The amount as figures are counted: in minutes, where it is time; in grosze, where it is money. */
    public long counted() {
        return amount * measure();
    }

    /** A figure as it is shown, to the hundredth of an hour or zloty. */
    public BigDecimal shown(long figure) {
        return measure() == 1
                ? BigDecimal.valueOf(figure)
                : BigDecimal.valueOf(figure).divide(BigDecimal.valueOf(measure()), 2, RoundingMode.HALF_UP);
    }

    private long measure() {
        return switch (cell.indicator().unit()) {
            case MINUTE -> MINUTES_OF_AN_HOUR;
            case GROSZ -> GROSZE_OF_A_ZLOTY;
            default -> 1;
        };
    }
}
