package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The room is the user's for that time, after approval or at once.
 *
 * @param requestedAt when it was asked for, where somebody had to answer; not told before December 2026
 */
public record BookingConfirmed(
        BookingFacts booking, @Nullable OffsetDateTime requestedAt) implements BookingEvent {
    public static final String TYPE = "pl.krakow.centra.booking.confirmed.v1";

    /** One nobody had to answer, or of which it isn't known. */
    public BookingConfirmed(BookingFacts booking) {
        this(booking, null);
    }
}
