package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who did what and when to a beneficiary. Holds ids only, so that it can stay when a person is erased.
 *
 * @param by the subject of the person who acted
 * @param about the subject or the beneficiary it concerned, where it wasn't the beneficiary itself
 */
public record TraceStep(
        Kind kind, String by, Instant at, @Nullable String about) {

    /** What can happen. */
    public enum Kind {
        REGISTERED,
        EDITED,
        VERIFIED,
        REJECTED,
        VERIFICATION_LOST,
        REPRESENTATIVE_INVITED,
        REPRESENTATIVE_ADDED,
        REPRESENTATIVE_REMOVED,
        CONSENTED,
        DUPLICATE_ABSORBED,
        MERGED,
        PERSON_FORGOTTEN,
        ERASED
    }

    static TraceStep of(Kind kind, String by, Instant at) {
        return new TraceStep(kind, by, at, null);
    }
}
