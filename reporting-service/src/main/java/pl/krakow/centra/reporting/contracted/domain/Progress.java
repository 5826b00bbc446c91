package pl.krakow.centra.reporting.contracted.domain;

import java.time.LocalDate;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * How a promise stands on a day. All amounts as figures are counted.
 *
 * @param expected where it would be by now on a straight way; the tick on its bar
 * @param forecast of the last day that counts; empty when it is too early to tell
 * @param shortfall what will be missing by then, or is once that day is over; nothing as long as it is too early to tell
 * @param pace null before the term begins
 */
public record Progress(
        Promise promise,
        Standing standing,
        long achieved,
        long expected,
        OptionalLong forecast,
        long shortfall,
        @Nullable Pace pace) {

    /** What a promise's standing is called. */
    public enum Standing {
        /** The term hasn't begun. */
        NOT_BEGUN,
        /** Fewer than {@value Pace#FEWEST_DAYS} days. */
        TOO_EARLY,
        ON_COURSE,
        BEHIND,
        REACHED,
        /** The day is over and it wasn't reached. */
        MISSED
    }

    static Progress notBegun(Promise promise) {
        return new Progress(promise, Standing.NOT_BEGUN, 0, 0, OptionalLong.empty(), 0, null);
    }

    /**
     * @param achieved in the days the pace counts
     * @param achievedBefore the recent ones of them
     */
    public static Progress of(
            Promise promise, @Nullable Pace pace, LocalDate today, long achieved, long achievedBefore) {
        if (pace == null) {
            return notBegun(promise);
        }
        long amount = promise.counted();
        var forecast = pace.forecast(achieved, achievedBefore);
        boolean over = today.isAfter(promise.due());
        Standing standing;
        if (achieved >= amount) {
            standing = Standing.REACHED;
        } else if (over) {
            standing = Standing.MISSED;
        } else if (forecast.isEmpty()) {
            standing = Standing.TOO_EARLY;
        } else {
            standing = forecast.getAsLong() >= amount ? Standing.ON_COURSE : Standing.BEHIND;
        }
        return new Progress(
                promise,
                standing,
                achieved,
                pace.expected(amount),
                forecast,
                Math.max(0, amount - forecast.orElse(amount)),
                pace);
    }
}
