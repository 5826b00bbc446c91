package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a booking: who did it, when, and why. Steps are only ever added.
 *
 * @param by the subject of the person who acted
 * @param reason what the person affected is told
 * @param late whether a user cancelled too late for the slot to be of use to others
 */
public record Step(
        Kind kind, String by, Instant at, @Nullable String reason, boolean late) {

    /** What a step did to the booking. */
    public enum Kind {
        REQUESTED(BookingState.REQUESTED),
        CONFIRMED(BookingState.CONFIRMED),
        DECLINED(BookingState.DECLINED),
        CANCELLED_BY_USER(BookingState.CANCELLED),
        CANCELLED_BY_CENTRE(BookingState.CANCELLED);

        private final BookingState leadsTo;

        Kind(BookingState leadsTo) {
            this.leadsTo = leadsTo;
        }

        public BookingState leadsTo() {
            return leadsTo;
        }
    }

    static Step of(Kind kind, String by, Instant at) {
        return new Step(kind, by, at, null, false);
    }
}
