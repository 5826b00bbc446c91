package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * Two entries were one beneficiary. From now on {@code into} stands for {@code from} as well, also in everything that
 * was told under the old id, so that no period counts it twice. Never undone; {@code into} may be merged itself later.
 */
public record BeneficiaryMerged(UUID from, UUID into, String centre) implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.merged.v1";

    /** The one that is no more. */
    @Override
    public UUID beneficiaryId() {
        return from;
    }
}
