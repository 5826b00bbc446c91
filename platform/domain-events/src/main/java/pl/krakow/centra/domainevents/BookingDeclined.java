package pl.krakow.centra.domainevents;

/** The centre refused the request. */
public record BookingDeclined(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.declined.v1";
}
