package pl.krakow.centra.domainevents;

/** The room is the user's for that time, after approval or at once. */
public record BookingConfirmed(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.confirmed.v1";
}
