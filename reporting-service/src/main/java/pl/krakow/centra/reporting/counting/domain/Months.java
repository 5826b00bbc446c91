package pl.krakow.centra.reporting.counting.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The months in which a day was counted anew since the month was. Until a month is settled it is read by its days, and its year
 * by its months, so that nobody waits for a figure.
 */
public interface Months {

    /** Says that days of the months were counted. After the days: whoever settles a month it was said of sees them. */
    void unsettle(Collection<Month> months);

    /** Every month that isn't settled. */
    List<Unsettled> unsettled();

    /**
     * Settles a month that was counted after {@code seen} was read.
     *
     * @return false when a day was counted since then
     */
    boolean settle(Unsettled seen);

    /** A calendar month at a centre. */
    record Month(String centre, YearMonth month) {

        public static Month of(Day day) {
            return new Month(day.centre(), YearMonth.from(day.date()));
        }
    }

    /** @param stamp another one each time it is said */
    record Unsettled(Month month, UUID stamp) {}
}
