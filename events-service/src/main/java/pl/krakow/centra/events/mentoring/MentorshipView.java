package pl.krakow.centra.events.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.mentoring.domain.Applicant;
import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.Former;
import pl.krakow.centra.events.mentoring.domain.FreeTime;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.Pairing;
import pl.krakow.centra.events.mentoring.domain.Progress;
import pl.krakow.centra.events.mentoring.domain.Session;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.domain.Way;

/** An application and what became of it, as one of its sides or the centre's staff see it. */
@Schema(name = "Mentorship")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentorshipView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        UUID offerId,
        MentoringKind kind,
        MentorshipState state,

        @Schema(description = "what the reader is to it; nothing for the staff") @Nullable
        Side side,

        @Schema(example = "2026-11-20T10:15:00+01:00") OffsetDateTime appliedAt,

        @Schema(description = "how many days it has waited for a mentor; while it waits", example = "12") @Nullable
        Long waitingDays,

        ApplicantView applicant,
        WishView wish,

        @Schema(description = "of the course", example = "Statut i wniosek o dotację gotowe do złożenia")
        String goal,

        @Schema(description = "sessions that are agreed", example = "6")
        int agreedSessions,

        @Schema(description = "who is proposed, or accompanies") @Nullable
        PairingView mentor,

        @Schema(description = "who accompanied before, first to last; why, to the applicant and the staff")
        List<FormerView> formerMentors,

        @Schema(description = "in the order of time") List<SessionView> sessions,
        @Schema(example = "2") int heldSessions,
        @Schema(example = "120") int heldMinutes,

        @Schema(description = "how far the goal is; oldest first")
        List<ProgressView> progress,

        @Schema(description = "once it is over") @Nullable ClosingView closing) {

    /** Who applied. */
    @Schema(name = "MentorshipApplicant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApplicantView(
            @Schema(example = "Anna Nowak") String name,
            @Schema(example = "anna.nowak@example.org") String email,
            @Schema(example = "+48 600 100 200") @Nullable String phone,
            @Schema(example = "pl") String language,
            Applicant.On on,

            @Schema(example = "Fundacja Zielony Kraków") @Nullable
            String organisation,

            @Nullable UUID organisationId) {}

    /** What they look for. */
    @Schema(name = "MentorshipWish")
    public record WishView(
            String goal,
            @Schema(example = "[\"fundraising\"]") List<String> fields,
            @Schema(example = "[\"pl\"]") List<String> languages,
            List<FreeTime> freeTimes,
            List<Way> ways) {}

    /** Who is proposed, or accompanies. */
    @Schema(name = "MentorshipMentor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PairingView(
            UUID mentorId,
            @Schema(example = "Jan Kowalski") String name,

            @Schema(example = "jan.kowalski@example.org") @Nullable
            String email,

            @Schema(description = "until when both have to say yes; while that is open") @Nullable
            OffsetDateTime answerBy,

            boolean applicantSaidYes,
            boolean mentorSaidYes) {}

    /** Who accompanied until somebody else took over. */
    @Schema(name = "MentorshipFormerMentor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormerView(
            UUID mentorId,

            @Schema(description = "empty once they were erased", example = "Jan Kowalski")
            String name,

            @Schema(description = "the day from which somebody else accompanies", example = "2026-12-01")
            LocalDate until,

            @Schema(example = "Wyjazd za granicę na pół roku") @Nullable
            String reason) {}

    /** A session of the course. */
    @Schema(name = "MentorshipSession")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionView(
            UUID id,
            @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T18:00:00+01:00") OffsetDateTime end,
            Way way,
            @Schema(example = "sala 1w038") @Nullable String where,
            Session.State state,

            @Schema(description = "it took, where it was held", example = "55") @Nullable
            Integer minutes,

            @Schema(description = "who didn't come, where it was missed") @Nullable
            Side missedBy) {}

    /** How far the goal was, as a side saw it. The staff see no words. */
    @Schema(name = "MentorshipProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressView(
            @Schema(example = "40") int percent, @Nullable String words, Side by, OffsetDateTime at) {}

    /** How it ended. */
    @Schema(name = "MentorshipClosing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClosingView(
            Closing.@Nullable Result result, @Nullable String why, OffsetDateTime at) {}

    /** @param side null for the staff */
    static MentorshipView of(Mentorship mentorship, @Nullable Side side, Instant now) {
        var zone = mentorship.zone();
        var pairing = mentorship.pairing();
        var closing = mentorship.closing();
        return new MentorshipView(
                mentorship.id().value(),
                mentorship.centre(),
                mentorship.offer().value(),
                mentorship.kind(),
                mentorship.state(),
                side,
                at(mentorship.appliedAt(), zone),
                mentorship.state() == MentorshipState.WAITING
                        ? Long.valueOf(
                                Duration.between(mentorship.appliedAt(), now).toDays())
                        : null,
                applicant(mentorship.applicant()),
                new WishView(
                        mentorship.wish().goal(),
                        mentorship.wish().fields().stream().sorted().toList(),
                        mentorship.wish().languages().stream().sorted().toList(),
                        mentorship.wish().freeTimes().stream().sorted().toList(),
                        mentorship.wish().ways().stream().sorted().toList()),
                mentorship.goal(),
                mentorship.agreed(),
                pairing == null ? null : pairing(pairing, mentorship),
                mentorship.formers().stream()
                        .map(former -> former(former, side != Side.MENTOR))
                        .toList(),
                mentorship.sessions().stream()
                        .map(session -> session(session, zone))
                        .toList(),
                mentorship.heldSessions(),
                mentorship.heldMinutes(),
                mentorship.progress().stream()
                        .map(progress -> progress(progress, side != null, zone))
                        .toList(),
                closing == null ? null : new ClosingView(closing.result(), closing.why(), at(closing.at(), zone)));
    }

    private static ApplicantView applicant(Applicant applicant) {
        return new ApplicantView(
                applicant.name(),
                applicant.email(),
                applicant.phone(),
                applicant.language(),
                applicant.on(),
                applicant.organisation(),
                applicant.organisationId());
    }

    private static PairingView pairing(Pairing pairing, Mentorship mentorship) {
        return new PairingView(
                pairing.mentor().value(),
                pairing.name(),
                pairing.email(),
                mentorship.state() == MentorshipState.PROPOSED ? at(pairing.answerBy(), mentorship.zone()) : null,
                pairing.applicantSaidYes(),
                pairing.mentorSaidYes());
    }

    private static FormerView former(Former former, boolean withReason) {
        return new FormerView(
                former.mentor().value(), former.name(), former.until(), withReason ? former.reason() : null);
    }

    private static SessionView session(Session session, ZoneId zone) {
        return new SessionView(
                session.id().value(),
                at(session.start(), zone),
                at(session.end(), zone),
                session.way(),
                session.where(),
                session.state(),
                session.minutes(),
                session.missedBy());
    }

    private static ProgressView progress(Progress progress, boolean words, ZoneId zone) {
        return new ProgressView(
                progress.percent(), words ? progress.words() : null, progress.by(), at(progress.at(), zone));
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
