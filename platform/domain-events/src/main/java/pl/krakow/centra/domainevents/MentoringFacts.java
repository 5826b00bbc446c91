package pl.krakow.centra.domainevents;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What may be known outside about an application for coaching or mentoring.
 *
 * @param offerId of which programme
 * @param participantId the same for the same person every time, and no way back to who it is
 * @param organisationId the beneficiary for which they apply, where it is registered
 */
public record MentoringFacts(
        UUID applicationId,
        UUID offerId,
        String centre,
        Kind kind,
        BeneficiaryKind beneficiaryKind,
        UUID participantId,
        @Nullable UUID organisationId) {

    /** What somebody is accompanied by. */
    public enum Kind {
        COACHING,
        MENTORING
    }
}
