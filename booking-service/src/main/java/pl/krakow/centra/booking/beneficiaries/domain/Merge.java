package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

/**
 * Where a duplicate went. This being written is the merge; everything else follows from it and may be repeated.
 *
 * @param profileKept whether the survivor takes over what this one said about itself
 * @param settled whether the survivor has taken over what it should
 */
public record Merge(BeneficiaryId into, boolean profileKept, String by, Instant at, boolean settled) {

    Merge done() {
        return new Merge(into, profileKept, by, at, true);
    }
}
