package pl.krakow.centra.booking.rooms.domain;

import java.time.Duration;
import java.time.Period;

/**
 * On what terms a room is lent. A booking keeps the buffers and the cancellation time it was made under, so a later
 * change of these rules never moves a booking that exists.
 *
 * @param setUp kept free before each meeting
 * @param cleanUp kept free after each meeting
 * @param raster meetings start and end on multiples of it, counted from local midnight; it divides an hour
 * @param shortest the shortest meeting
 * @param longest the longest meeting
 * @param horizon how far ahead, in days of the calendar, a meeting may be
 * @param lateCancellation a user who cancels a confirmed booking closer to its start than this cancels late
 * @param approval whether a coordinator decides on each request
 */
public record LendingRules(
        Duration setUp,
        Duration cleanUp,
        Duration raster,
        Duration shortest,
        Duration longest,
        Period horizon,
        Duration lateCancellation,
        Approval approval) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    public LendingRules {
        check(!setUp.isNegative() && setUp.compareTo(DAY) < 0, "set-up must be between nothing and a day");
        check(!cleanUp.isNegative() && cleanUp.compareTo(DAY) < 0, "clean-up must be between nothing and a day");
        check(raster.toSeconds() > 0 && HOUR.toSeconds() % raster.toSeconds() == 0, "the raster must divide an hour");
        check(shortest.isPositive(), "the shortest meeting must have a length");
        check(longest.compareTo(shortest) >= 0, "the longest meeting must not be shorter than the shortest");
        check(!horizon.isNegative(), "the horizon must not lie in the past");
        check(!lateCancellation.isNegative(), "late cancellation must be a time before the start");
    }

    /** The same with at least those buffers. */
    public LendingRules withBuffersOfAtLeast(Duration atLeastBefore, Duration atLeastAfter) {
        return new LendingRules(
                longer(setUp, atLeastBefore),
                longer(cleanUp, atLeastAfter),
                raster,
                shortest,
                longest,
                horizon,
                lateCancellation,
                approval);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
