package pl.krakow.centra.booking.reservation.domain;

/** Where a booking stands; always the consequence of its last {@link Step}. */
public enum BookingState {
    /** Waits for the coordinator and claims nothing: competing requests may ask for the same time. */
    REQUESTED,
    /** Claims its slot and the buffers around it. */
    CONFIRMED,
    /** Refused by the coordinator. */
    DECLINED,
    /** Given up by its user or taken back by the centre. */
    CANCELLED
}
