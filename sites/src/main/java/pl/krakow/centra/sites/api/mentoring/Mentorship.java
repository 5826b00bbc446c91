package pl.krakow.centra.sites.api.mentoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An application for coaching or mentoring, and the course it became.
 *
 * @param waitingDays how long it has waited for a mentor, while it waits
 * @param mentor who is proposed, or accompanies
 */
public record Mentorship(
        String id,
        String offerId,
        String kind,
        String state,
        OffsetDateTime appliedAt,
        @Nullable Long waitingDays,
        Applicant applicant,
        Wish wish,
        String goal,
        int agreedSessions,
        @Nullable Pairing mentor,
        List<Former> formerMentors,
        List<Session> sessions,
        int heldSessions,
        int heldMinutes,
        List<Progress> progress,
        @Nullable Closing closing) {

    /** Who applied. */
    public record Applicant(
            String name,
            String email,
            @Nullable String phone,
            String on,
            @Nullable String organisation,
            @Nullable String organisationId) {}

    /** What they look for. */
    public record Wish(
            String goal, List<String> fields, List<String> languages, List<String> freeTimes, List<String> ways) {}

    /** @param answerBy until when both have to say yes, while that is open */
    public record Pairing(
            String mentorId,
            String name,
            @Nullable String email,
            @Nullable OffsetDateTime answerBy,
            boolean applicantSaidYes,
            boolean mentorSaidYes) {}

    /** Who accompanied before. */
    public record Former(
            String name, LocalDate until, @Nullable String reason) {}

    /** A session of the course. */
    public record Session(
            String id,
            OffsetDateTime start,
            OffsetDateTime end,
            String way,
            @Nullable String where,
            String state,
            @Nullable Integer minutes,
            @Nullable String missedBy) {

        public boolean isPlanned() {
            return state.equals("PLANNED");
        }
    }

    /** How far the goal was; staff see no words. */
    public record Progress(int percent, String by, OffsetDateTime at) {}

    /** How it ended. */
    public record Closing(@Nullable String result, @Nullable String why, OffsetDateTime at) {}

    public boolean isWaiting() {
        return state.equals("WAITING");
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    /** How far the goal is, as it was noted last. */
    public @Nullable Integer percent() {
        return progress.isEmpty() ? null : progress.getLast().percent();
    }
}
