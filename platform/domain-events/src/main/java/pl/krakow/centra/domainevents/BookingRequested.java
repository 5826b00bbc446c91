package pl.krakow.centra.domainevents;

/** A room was asked for; the centre has yet to decide. */
public record BookingRequested(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.requested.v1";
}
