package pl.krakow.centra.reporting.counting.domain;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import pl.krakow.centra.reporting.counting.domain.Dimension.Part;

/**
 * How long answers took, counted by a fixed row of limits, so that counts of days, months and centres add up and a median over any
 * of them is the same however they are put together. What is said of an answer is the limit it came within.
 */
public final class AnswerTimes {

    /** In minutes: steps of an hour or less within a day, of a day within a week. */
    private static final int[] LIMITS = {
        5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1080, 1260, 1440, // a day
        1800, 2160, 2880, 3600, 4320, 5760, 7200, 8640, 10_080, // a week
        14_400, 20_160, 30_240, 43_200, // thirty days
        86_400, 129_600, 525_600
    };

    private AnswerTimes() {}

    /** The part of the figure that an answer after so long is in; what took longer than a year is in the last. */
    public static Part within(Duration taken) {
        for (int limit : LIMITS) {
            if (taken.compareTo(Duration.ofMinutes(limit)) <= 0) {
                return Dimension.ANSWERED_WITHIN.is(Integer.toString(limit));
            }
        }
        return Dimension.ANSWERED_WITHIN.is(Integer.toString(LIMITS[LIMITS.length - 1]));
    }

    /** The limit, in minutes, within which so many of 1,000 answers came; 0 when there were none. */
    static long of(Tally tally, int perMille) {
        var counted = new TreeMap<Integer, Long>();
        long all = 0;
        for (Map.Entry<Cell, Long> sum : tally.sums().entrySet()) {
            var part = sum.getKey().part();
            if (sum.getKey().indicator() == Indicator.REQUESTS_ANSWERED
                    && part != null
                    && part.dimension() == Dimension.ANSWERED_WITHIN) {
                counted.merge(Integer.parseInt(part.value()), sum.getValue(), Math::addExact);
                all += sum.getValue();
            }
        }
        long seen = 0;
        for (var limit : counted.entrySet()) {
            seen += limit.getValue();
            if (seen * 1_000 >= all * perMille) {
                return limit.getKey();
            }
        }
        return 0;
    }
}
