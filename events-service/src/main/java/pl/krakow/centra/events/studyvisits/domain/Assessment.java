package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * What one assessor thinks of one application.
 *
 * @param marks by scored criterion, all of them
 * @param comment for the other staff
 */
public record Assessment(
        RegistrationId application,
        String assessor,
        Map<UUID, Integer> marks,
        @Nullable String comment,
        Instant at) {

    public Assessment {
        marks = Map.copyOf(marks);
    }

    Assessment withoutComment() {
        return new Assessment(application, assessor, marks, null, at);
    }

    /** Never the comment: it ends up in logs. */
    @Override
    public String toString() {
        return "Assessment of " + application;
    }
}
