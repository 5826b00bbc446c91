package pl.krakow.centra.reporting.counting.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The spans that have been counted. One nothing is known of has no bucket. */
public interface Buckets {

    /** The version of the span's last recount; 0 if it was never counted. */
    long version(Span span);

    /**
     * Puts a recount in the place of the one before it.
     *
     * @return false when the span has been recounted since {@link #version} was read: {@code bucket} may then rest on
     *     what is out of date, and nothing was written
     */
    boolean succeed(Bucket bucket);

    /** The versions of those spans that have been counted. */
    Map<Span, Long> versions(Collection<Span> spans);

    /** The same as {@link #succeed} for several; false when one of them wasn't written, while the others may have been. */
    boolean succeedAll(Collection<Bucket> recounted);

    /** Every year that has been counted. */
    List<Span> years();

    /** Those of the spans that have been counted, in no particular order and without their parts; one query. */
    List<Bucket> of(Collection<Span> spans);

    /**
     * The same with only those cells that {@linkplain Cell#isOfTheWhole() figures as a whole} need: much less to read.
     *
     * @param parts the days and months wanted of what is counted from them; of a year there may be more, and none where they aren't known
     */
    List<Bucket> wholesOf(Collection<Span> spans, Set<Span> parts);
}
