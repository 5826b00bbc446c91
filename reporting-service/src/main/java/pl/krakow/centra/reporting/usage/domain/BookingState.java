package pl.krakow.centra.reporting.usage.domain;

/** What the newest known event says has become of a booking. */
public enum BookingState {
    REQUESTED,
    CONFIRMED,
    DECLINED,
    CANCELLED
}
