package pl.krakow.centra.domainevents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody became a beneficiary. Beneficiaries belong to the city, not to a centre, so that nobody is counted twice.
 *
 * @param centre the centre that registered it
 * @param district the city district, when told
 */
public record BeneficiaryRegistered(
        UUID beneficiaryId,
        String centre,
        BeneficiaryKind kind,
        @Nullable String district) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.registered.v1";

    @Override
    public String subject() {
        return beneficiaryId.toString();
    }
}
