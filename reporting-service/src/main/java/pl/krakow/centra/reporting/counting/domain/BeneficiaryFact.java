package pl.krakow.centra.reporting.counting.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The newest that is known of one beneficiary. Never a name: only what the city counts by.
 *
 * @param registeredAt the centre that registered it; it may use any other. None when it was registered with the city
 * @param district of the city, where it was told
 */
public record BeneficiaryFact(
        UUID beneficiaryId,
        long version,
        @Nullable String registeredAt,
        BeneficiaryKind kind,
        @Nullable String district) {}
