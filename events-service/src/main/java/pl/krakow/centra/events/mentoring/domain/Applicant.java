package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * Who wants to be accompanied.
 *
 * @param participant counts the person once, whatever they take part in
 * @param organisation or group for which they apply
 * @param organisationId of the same, where it is registered with the centres
 */
public record Applicant(
        String subject,
        ParticipantId participant,
        String name,
        String email,
        @Nullable String phone,
        String language,
        On on,
        @Nullable String organisation,
        @Nullable UUID organisationId) {

    /** For whom. */
    public enum On {
        ORGANISATION,
        INFORMAL_GROUP,
        INDIVIDUAL
    }

    /** @param pseudonym in place of the account */
    public Applicant forgotten(String pseudonym) {
        return new Applicant(pseudonym, participant, "", "", null, language, on, null, organisationId);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
