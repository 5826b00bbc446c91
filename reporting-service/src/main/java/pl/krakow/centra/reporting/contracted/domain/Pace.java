package pl.krakow.centra.reporting.contracted.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

import pl.krakow.centra.reporting.counting.domain.Period;

/**
 * By which days a promise is judged on a day, and the forecast that follows from them: what has been reached, and for each day
 * that is left what the days of the last year (all days of the term, while it is younger) added on average. For figures that
 * count each only once, what they added is who hadn't been counted before: so the forecast bends as the figure does, and doesn't
 * promise that somebody new comes for ever.
 *
 * @param counted from the first day of the term to the last one that counts so far
 * @param recent the days whose average is taken; the end of {@code counted}
 * @param due the last day that counts
 */
public record Pace(Period counted, Period recent, LocalDate due) {

    /** The pace of fewer days says nothing. */
    public static final int FEWEST_DAYS = 28;

    /** Nothing before the term begins. */
    public static Optional<Pace> on(LocalDate today, TermId term, LocalDate due) {
        var last = today.isAfter(due) ? due : today;
        if (last.isBefore(term.begins())) {
            return Optional.empty();
        }
        var yearBack = last.minusYears(1).plusDays(1);
        return Optional.of(new Pace(
                new Period(term.begins(), last),
                new Period(yearBack.isBefore(term.begins()) ? term.begins() : yearBack, last),
                due));
    }

    /** What was counted before the recent days; nothing when they are all there are. */
    public Optional<Period> before() {
        return recent.from().equals(counted.from())
                ? Optional.empty()
                : Optional.of(new Period(counted.from(), recent.from().minusDays(1)));
    }

    /** How much of an amount would have been reached by now, were each day of the way to it like the others. */
    public long expected(long amount) {
        return share(amount, days(counted), days(new Period(counted.from(), due)));
    }

    /**
     * What will have been reached on the last day; nothing when it is too early to tell.
     *
     * @param achieved in the days counted
     * @param achievedBefore the recent ones
     */
    public OptionalLong forecast(long achieved, long achievedBefore) {
        long left = ChronoUnit.DAYS.between(counted.to(), due);
        if (left == 0) {
            return OptionalLong.of(achieved);
        }
        long days = days(recent);
        return days < FEWEST_DAYS
                ? OptionalLong.empty()
                : OptionalLong.of(achieved + share(Math.max(0, achieved - achievedBefore), left, days));
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    private static long share(long amount, long part, long whole) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
