package pl.krakow.centra.domainevents;

/**
 * Another room, another time, or other details. The facts are those after the change.
 *
 * @param state what the booking was before and still is
 */
public record BookingChanged(BookingFacts booking, State state) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.changed.v1";

    /** Where a booking stands that can still be changed. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        CHECKED_IN
    }
}
