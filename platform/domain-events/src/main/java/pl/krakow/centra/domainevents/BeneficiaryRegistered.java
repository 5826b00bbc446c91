package pl.krakow.centra.domainevents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody became a beneficiary.
 *
 * @param centre the city's id. Events written before December 2026 name the centre that registered it here, if one did
 * @param district the city district, when told
 * @param registeredAt the centre that registered it; none when it was registered with the city as a whole
 */
public record BeneficiaryRegistered(
        UUID beneficiaryId,
        String centre,
        BeneficiaryKind kind,
        @Nullable String district,
        @Nullable String registeredAt)
        implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.registered.v1";
}
