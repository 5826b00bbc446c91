package pl.krakow.centra.reporting.usage.domain;

import java.util.Collection;
import java.util.List;

/** The days that have been counted. A day nothing is known of has no bucket. */
public interface DayBuckets {

    /** The version of the day's last recount; 0 if it was never counted. */
    long version(Day day);

    /**
     * Puts a recount in the place of the one before it.
     *
     * @return false when the day has been recounted since {@link #version} was read: {@code bucket} may then rest on
     *     facts that are out of date, and nothing was written
     */
    boolean succeed(DayBucket bucket);

    /** The counted days of the centres in the period, in no particular order. */
    List<DayBucket> within(Collection<String> centres, Period period);
}
