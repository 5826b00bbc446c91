package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * Staff of a centre have seen that the beneficiary is who it says it is. Holds until {@link BeneficiaryUnverified}.
 *
 * @param verifiedAt the centre whose staff verified it
 */
public record BeneficiaryVerified(UUID beneficiaryId, String centre, BeneficiaryKind kind, String verifiedAt)
        implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.verified.v1";
}
