package pl.krakow.centra.local.demo;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/**
 * An invented organisation, informal group or person of the demo year.
 *
 * @param key unique within the year; makes registering it again find the first registration
 * @param krs ten digits for an organisation, nothing for the others
 */
record DemoBeneficiary(
        String key,
        BeneficiaryKind kind,
        String name,
        String district,
        @Nullable String krs) {}
