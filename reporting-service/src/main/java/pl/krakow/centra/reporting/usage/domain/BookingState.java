package pl.krakow.centra.reporting.usage.domain;

/** What the newest known event says has become of a booking. */
public enum BookingState {
    REQUESTED,
    CONFIRMED,
    CHECKED_IN,
    /** Took place and was counted. */
    COMPLETED,
    /** Confirmed, but nobody came. */
    NO_SHOW,
    DECLINED,
    CANCELLED,
    /** Taken back by the centre for a reason of its own. */
    WITHDRAWN
}
