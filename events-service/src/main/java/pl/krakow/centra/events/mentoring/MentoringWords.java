package pl.krakow.centra.events.mentoring;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.events.mentoring.domain.Session;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What a letter about coaching or mentoring tells. Stored as it is, and gone once the letter is sent. The goal is in none: it is
 * read where one signs in.
 *
 * @param offer the programme
 * @param other the other side's name, where there is one
 */
record MentoringWords(
        UUID mentorship,
        Texts offer,
        @Nullable String other,
        @Nullable Instant answerBy,
        @Nullable String reason,
        @Nullable SessionWords session,
        Instant at) {

    /** A session, for the calendar too. */
    record SessionWords(
            UUID session,
            Instant start,
            Instant end,
            @Nullable String where,
            long revision) {}

    static MentoringWords of(Mentorship mentorship, Texts offer, Notice notice, Instant at) {
        var pairing = mentorship.pairing();
        var about = notice.session();
        return new MentoringWords(
                mentorship.id().value(),
                offer,
                notice.side() == Side.MENTOR ? mentorship.applicant().name() : pairing == null ? null : pairing.name(),
                notice.kind() == Notice.Kind.PROPOSED && pairing != null ? pairing.answerBy() : null,
                reason(mentorship, notice),
                about == null
                        ? null
                        : mentorship
                                .find(new SessionId(about))
                                .map(session -> words(session, notice.revision()))
                                .orElse(null),
                at);
    }

    private static @Nullable String reason(Mentorship mentorship, Notice notice) {
        var closing = mentorship.closing();
        return switch (notice.kind()) {
            case MENTOR_CHANGED, TAKEN_OVER, HANDED_OVER ->
                mentorship.formers().isEmpty()
                        ? null
                        : mentorship.formers().getLast().reason();
            default -> closing == null ? null : closing.why();
        };
    }

    private static SessionWords words(Session session, long revision) {
        return new SessionWords(session.id().value(), session.start(), session.end(), session.where(), revision);
    }
}
