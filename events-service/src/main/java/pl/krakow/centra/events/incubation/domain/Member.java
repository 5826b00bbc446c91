package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/**
 * One of the group's people, who follows its path with their account.
 *
 * @param who for counting: the same person has the same one every time
 * @param email where letters about the path go; none when they want none
 * @param language they want to be written to in (ISO 639-1)
 */
public record Member(
        UUID id,
        String subject,
        ParticipantId who,
        String name,
        @Nullable String email,
        String language,
        Instant joined) {

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
