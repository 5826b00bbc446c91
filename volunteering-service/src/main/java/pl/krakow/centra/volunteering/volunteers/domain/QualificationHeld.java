package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A qualification a volunteer says they have. It counts once a centre has seen what proves it; the proof itself isn't kept.
 *
 * @param qualification its slug
 * @param evidence what proves it, in the volunteer's words
 * @param expires the last day it counts
 * @param seen that a centre saw the proof
 */
public record QualificationHeld(
        String qualification,
        @Nullable String evidence,
        @Nullable LocalDate expires,
        @Nullable Seen seen) {

    /** @param by the subject of who saw the proof */
    public record Seen(String by, String centre, Instant at) {}

    public boolean countsOn(LocalDate day) {
        return seen != null && (expires == null || !day.isAfter(expires));
    }

    /** The same as claimed; what a centre has seen of another claim says nothing about this one. */
    boolean isTheSameClaim(QualificationHeld other) {
        return qualification.equals(other.qualification)
                && java.util.Objects.equals(evidence, other.evidence)
                && java.util.Objects.equals(expires, other.expires);
    }
}
