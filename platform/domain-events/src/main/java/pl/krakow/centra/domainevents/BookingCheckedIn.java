package pl.krakow.centra.domainevents;

/** The people have come. */
public record BookingCheckedIn(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.checked-in.v1";
}
