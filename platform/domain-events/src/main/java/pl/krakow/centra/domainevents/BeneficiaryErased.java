package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * A person's data were erased. What was counted stays counted; whoever keeps a name, a text or a contact under this id
 * erases it too.
 */
public record BeneficiaryErased(UUID beneficiaryId, String centre, BeneficiaryKind kind) implements BeneficiaryEvent {
    public static final String TYPE = "pl.krakow.centra.beneficiary.erased.v1";
}
