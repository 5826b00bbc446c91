package pl.krakow.centra.domainevents;

/** Nobody came. */
public record BookingNoShow(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.no-show.v1";
}
