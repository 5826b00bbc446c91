package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * What a centre lets follow from rooms kept for nobody, e.g. two within 90 days: no booking for three months.
 *
 * @param code names the rule within its centre
 * @param counts which strikes count
 * @param strikes how many of them lead to the sanction
 * @param within the dates the rooms were kept for lie less than this apart
 * @param length how long the sanction lasts, from the day of the last strike
 */
public record SanctionRule(
        String code, Set<Strike.Kind> counts, int strikes, Period within, Effect effect, Period length) {

    public SanctionRule {
        if (strikes < 1 || counts.isEmpty()) {
            throw new IllegalArgumentException("a sanction follows from something");
        }
        if (!isAhead(within) || !isAhead(length)) {
            throw new IllegalArgumentException("a sanction and what it looks back on last at least a day");
        }
        counts = Set.copyOf(counts);
    }

    /** What a sanctioned beneficiary can't do. */
    public enum Effect {
        /** Every request waits for the coordinator, also in rooms lent at once. */
        NO_BOOKING_AT_ONCE,
        /** Nothing can be asked for. */
        NO_BOOKING
    }

    private static boolean isAhead(Period period) {
        return LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH);
    }
}
