package pl.krakow.centra.domainevents;

/** The booking took place, and how many people were there. Told again when the count is corrected. */
public record BookingCompleted(BookingFacts booking, AttendanceFacts attendance) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.completed.v1";
}
