package pl.krakow.centra.domainevents;

/**
 * The booking will not take place; its time is free again.
 *
 * @param late cancelled by the user after the centre's deadline for doing so without consequences
 */
public record BookingCancelled(BookingFacts booking, CancelledBy cancelledBy, boolean late) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.cancelled.v1";

    /** Who took the booking back. */
    public enum CancelledBy {
        USER,
        CENTRE
    }
}
