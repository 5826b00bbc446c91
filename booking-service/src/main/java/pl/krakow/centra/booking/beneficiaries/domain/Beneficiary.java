package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, an informal group or a person the centres work for. Belongs to the city and not to one centre, so
 * that whoever uses two centres is counted once.
 *
 * @param name personal data when the beneficiary is a person
 * @param district one of the city's districts
 * @param description what an informal group does and who is in it
 * @param representatives the subjects of those who act for it
 * @param centre the slug of the centre that registered it, or the city's when none did
 */
public record Beneficiary(
        BeneficiaryId id,
        BeneficiaryKind kind,
        String name,
        @Nullable String district,
        RegisterNumbers numbers,
        @Nullable String description,
        Set<String> representatives,
        String centre,
        String registeredBy,
        Instant registeredAt) {

    public Beneficiary {
        if (kind != BeneficiaryKind.ORGANISATION && !numbers.equals(RegisterNumbers.NONE)) {
            throw new IllegalArgumentException("only an organisation stands in registers");
        }
        representatives = Set.copyOf(representatives);
    }

    public boolean isRepresentedBy(String subject) {
        return representatives.contains(subject);
    }

    /** Nothing about a beneficiary changes yet, so there is one revision. */
    public long revision() {
        return 1;
    }
}
