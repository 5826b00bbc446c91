package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The centre refused the request.
 *
 * @param requestedAt when it was asked for; not told before December 2026
 */
public record BookingDeclined(
        BookingFacts booking, @Nullable OffsetDateTime requestedAt) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.declined.v1";

    /** One nobody had to answer, or of which it isn't known. */
    public BookingDeclined(BookingFacts booking) {
        this(booking, null);
    }
}
