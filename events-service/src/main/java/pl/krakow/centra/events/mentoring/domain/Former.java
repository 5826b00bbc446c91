package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A mentor who accompanied a course until somebody else took over. They find nothing of it any more.
 *
 * @param attempt under which they were proposed
 * @param subject of their account
 * @param until the day from which somebody else accompanies
 * @param reason why, as all three were told
 * @param since from when on they found what is the course's
 */
public record Former(
        MentorId mentor,
        long attempt,
        String subject,
        String name,
        @Nullable Instant since,
        LocalDate until,
        @Nullable String reason) {

    Former forgotten(String pseudonym) {
        return new Former(mentor, attempt, pseudonym, "", since, until, null);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "former mentor " + mentor;
    }
}
