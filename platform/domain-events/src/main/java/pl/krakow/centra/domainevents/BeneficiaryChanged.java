package pl.krakow.centra.domainevents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is counted by has changed: the beneficiary is of this kind and at home in this district now.
 *
 * @param district the city district, when told
 * @param registeredAt the centre that registered it once; none when it was registered with the city as a whole
 */
public record BeneficiaryChanged(
        UUID beneficiaryId,
        String centre,
        BeneficiaryKind kind,
        @Nullable String district,
        @Nullable String registeredAt)
        implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.changed.v1";
}
