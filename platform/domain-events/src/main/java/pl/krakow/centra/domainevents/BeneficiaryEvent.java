package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * Something happened to one of those the centres work for. Beneficiaries belong to the city and not to a centre, so that
 * nobody is counted twice: {@link #centre()} of each of these events is the city's id, and a centre that had a part in
 * it stands in a field of its own.
 */
public sealed interface BeneficiaryEvent extends DomainEvent
        permits BeneficiaryRegistered,
                BeneficiaryChanged,
                BeneficiaryVerified,
                BeneficiaryUnverified,
                BeneficiaryMerged,
                BeneficiaryErased {

    UUID beneficiaryId();

    @Override
    default String subject() {
        return beneficiaryId().toString();
    }
}
