package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A mentor that is proposed, or accompanies.
 *
 * @param attempt which proposal of the mentorship it is, from 1 on
 * @param subject of the mentor's account
 * @param name of the mentor
 * @param answerBy until when both have to say yes
 * @param since from when on they find what is shared with them; null where that wasn't written down: from the beginning
 */
public record Pairing(
        MentorId mentor,
        long attempt,
        String subject,
        String name,
        @Nullable String email,
        String language,
        Instant answerBy,
        boolean applicantSaidYes,
        boolean mentorSaidYes,
        @Nullable Instant since) {

    /** Nobody has said yes yet. */
    static Pairing proposed(Mentor mentor, long attempt, Instant answerBy, Instant now) {
        var profile = mentor.profile();
        return new Pairing(
                mentor.id(),
                attempt,
                mentor.subject(),
                profile.name(),
                profile.email(),
                profile.language(),
                answerBy,
                false,
                false,
                now);
    }

    /** Whether something the other side shared at that moment was meant for this mentor, not for one before. */
    public boolean wasThereAt(Instant moment) {
        return since == null || !moment.isBefore(since);
    }

    Former until(LocalDate day, String why) {
        return new Former(mentor, attempt, subject, name, since, day, why);
    }

    Pairing yes(Side side) {
        return new Pairing(
                mentor,
                attempt,
                subject,
                name,
                email,
                language,
                answerBy,
                applicantSaidYes || side == Side.APPLICANT,
                mentorSaidYes || side == Side.MENTOR,
                since);
    }

    boolean isAgreed() {
        return applicantSaidYes && mentorSaidYes;
    }

    boolean saidYes(Side side) {
        return side == Side.APPLICANT ? applicantSaidYes : mentorSaidYes;
    }

    Pairing forgotten(String pseudonym) {
        return new Pairing(
                mentor, attempt, pseudonym, "", null, language, answerBy, applicantSaidYes, mentorSaidYes, since);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "pairing with " + mentor;
    }
}
