package pl.krakow.centra.booking.series.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.BookingId;

/**
 * One date of a series. Where its booking is and what became of it is written on the day sheet alone; here is only what
 * was planned.
 *
 * @param original the local start when the series was made: its identity for ever (RECURRENCE-ID in RFC 5545), whatever
 *     it is moved to
 * @param pattern which of the series' patterns it follows
 * @param booking its booking, or the one that is being placed for it
 * @param reason why there is no booking, when it was skipped
 * @param since when its state became so
 */
public record Occurrence(
        LocalDateTime original,
        int pattern,
        BookingId booking,
        State state,
        @Nullable Reason reason,
        Instant since) {

    /** Whether there is a booking. */
    public enum State {
        /** An act that is under way is about to place it. */
        PLANNED,
        /** Has a booking on its day sheet, in whatever state that is. */
        PLACED,
        /** Could not be placed; may be tried again. */
        SKIPPED
    }

    public LocalDate date() {
        return original.toLocalDate();
    }

    Occurrence placed(Instant at) {
        return new Occurrence(original, pattern, booking, State.PLACED, null, at);
    }

    Occurrence skipped(Reason why, Instant at) {
        return new Occurrence(original, pattern, booking, State.SKIPPED, why, at);
    }

    /** The same, to be tried again under an id that no earlier attempt has used. */
    public Occurrence tried(BookingId next) {
        return new Occurrence(original, pattern, next, state, reason, since);
    }

    Occurrence following(int other) {
        return new Occurrence(original, other, booking, state, reason, since);
    }
}
