package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who did what and when to a beneficiary. Holds ids only; when a person is erased, a pseudonym stands for theirs.
 *
 * @param by the subject of the person who acted
 * @param about the subject or the beneficiary it concerned, where it wasn't the beneficiary itself
 */
public record TraceStep(
        Kind kind, String by, Instant at, @Nullable String about) {

    /** The same step with a pseudonym for an account, save where it was staff's. */
    TraceStep withoutAccount(String account, String pseudonym) {
        return new TraceStep(
                kind,
                by.equals(account) && !kind.isStaffs() ? pseudonym : by,
                at,
                account.equals(about) ? pseudonym : about);
    }

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
        ERASED;

        private static final Set<Kind> STAFFS = EnumSet.of(VERIFIED, REJECTED, DUPLICATE_ABSORBED, MERGED);

        /** Whether only staff do it. */
        boolean isStaffs() {
            return STAFFS.contains(this);
        }
    }

    static TraceStep of(Kind kind, String by, Instant at) {
        return new TraceStep(kind, by, at, null);
    }
}
