package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/** Whether a beneficiary is held to what it did before: no-shows and late cancellations have consequences. */
public interface Standing {

    /** Nobody is held to anything. */
    Standing CLEAR = (_, _, _) -> false;

    /** Whether a sanction against this beneficiary, or one merged into it, runs at the centre at that time. */
    boolean isSanctioned(Beneficiary beneficiary, String centre, Instant at);
}
