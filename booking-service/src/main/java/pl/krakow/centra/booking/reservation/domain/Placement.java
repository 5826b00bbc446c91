package pl.krakow.centra.booking.reservation.domain;

/** What came of asking a day sheet for a room. */
public sealed interface Placement {

    /** On the sheet, as a request or confirmed. */
    record Placed(Booking booking) implements Placement {}

    record Refused(Refusal refusal) implements Placement {}
}
