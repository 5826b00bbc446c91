package pl.krakow.centra.booking.series.domain;

/** What becomes of an act on several occurrences when some of them can't be had. */
public enum OnConflict {
    /** All or nothing. */
    ABORT,
    /** What can be had is done; the rest is told with its reason and may be tried again. */
    SKIP
}
