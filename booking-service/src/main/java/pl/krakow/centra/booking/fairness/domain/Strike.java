package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * A room kept for nobody: what the history of a booking says against its beneficiary.
 *
 * @param date for which the room was kept
 * @param at when it was recorded that nobody came, or when it was given up
 */
public record Strike(UUID booking, String centre, BeneficiaryId beneficiary, Kind kind, LocalDate date, Instant at) {

    static final Comparator<Strike> ORDER = Comparator.comparing(Strike::at).thenComparing(Strike::booking);

    /** What happened. */
    public enum Kind {
        /** Nobody came. */
        NO_SHOW,
        /** Given up by the user too late for others to use the room. */
        LATE_CANCELLATION
    }
}
