package pl.krakow.centra.domainevents;

/** The centre took the room back for a reason of its own; the booking will not take place. */
public record BookingWithdrawn(BookingFacts booking) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.withdrawn.v1";
}
