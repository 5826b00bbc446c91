package pl.krakow.centra.events.mentoring.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.mentoring.domain.Applicant;
import pl.krakow.centra.events.mentoring.domain.Closing;
import pl.krakow.centra.events.mentoring.domain.Former;
import pl.krakow.centra.events.mentoring.domain.FreeTime;
import pl.krakow.centra.events.mentoring.domain.MentorId;
import pl.krakow.centra.events.mentoring.domain.MentoringKind;
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.events.mentoring.domain.OfferId;
import pl.krakow.centra.events.mentoring.domain.Pairing;
import pl.krakow.centra.events.mentoring.domain.Progress;
import pl.krakow.centra.events.mentoring.domain.Session;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.domain.Way;
import pl.krakow.centra.events.mentoring.domain.Wish;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * An application and what became of it as stored, with the news that waits to be sent and the notices that wait to be written.
 *
 * @param formers missing where nobody took over
 * @param subjects the accounts of the two sides, and of former mentors
 * @param due when a proposal runs out; missing when none is open
 * @param pendingSince since when somebody is to be written to or a place is to be given back; missing when nothing is
 * @param endedAt of what is over and still says who took part
 */
@Document(MentorshipDocument.COLLECTION)
@TypeAlias("mentorship")
record MentorshipDocument(
        @Id UUID id,
        String centre,
        String zone,
        UUID offer,
        String kind,
        ApplicantDocument applicant,
        WishDocument wish,
        String state,
        String goal,
        int agreed,
        long attempts,
        @Nullable PairingDocument pairing,
        @Nullable List<FormerDocument> formers,
        Set<UUID> triedWith,
        List<ReleasingDocument> releasing,
        List<SessionDocument> sessions,
        List<ProgressDocument> progress,
        @Nullable ClosingDocument closing,
        Instant appliedAt,
        List<String> subjects,
        @Nullable Instant due,
        List<NoticeDocument> notices,
        @Nullable Instant pendingSince,
        @Nullable Instant endedAt,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "mentorships";

    /** Who applied. */
    record ApplicantDocument(
            String subject,
            UUID participant,
            String name,
            String email,
            @Nullable String phone,
            String language,
            String on,
            @Nullable String organisation,
            @Nullable UUID organisationId) {

        static ApplicantDocument of(Applicant applicant) {
            return new ApplicantDocument(
                    applicant.subject(),
                    applicant.participant().value(),
                    applicant.name(),
                    applicant.email(),
                    applicant.phone(),
                    applicant.language(),
                    applicant.on().name(),
                    applicant.organisation(),
                    applicant.organisationId());
        }

        Applicant toApplicant() {
            return new Applicant(
                    subject,
                    new ParticipantId(participant),
                    name,
                    email,
                    phone,
                    language,
                    Applicant.On.valueOf(on),
                    organisation,
                    organisationId);
        }
    }

    /** What they look for. */
    record WishDocument(
            String goal, List<String> fields, List<String> languages, List<String> freeTimes, List<String> ways) {

        static WishDocument of(Wish wish) {
            return new WishDocument(
                    wish.goal(),
                    wish.fields().stream().sorted().toList(),
                    wish.languages().stream().sorted().toList(),
                    MongoMentors.names(wish.freeTimes()),
                    MongoMentors.names(wish.ways()));
        }

        Wish toWish() {
            return new Wish(
                    goal,
                    Set.copyOf(fields),
                    Set.copyOf(languages),
                    MongoMentors.these(freeTimes, FreeTime::valueOf),
                    MongoMentors.these(ways, Way::valueOf));
        }
    }

    /** Who is proposed, or accompanies. */
    record PairingDocument(
            UUID mentor,
            long attempt,
            String subject,
            String name,
            @Nullable String email,
            String language,
            Instant answerBy,
            boolean applicantSaidYes,
            boolean mentorSaidYes,
            @Nullable Instant since) {

        static PairingDocument of(Pairing pairing) {
            return new PairingDocument(
                    pairing.mentor().value(),
                    pairing.attempt(),
                    pairing.subject(),
                    pairing.name(),
                    pairing.email(),
                    pairing.language(),
                    pairing.answerBy(),
                    pairing.applicantSaidYes(),
                    pairing.mentorSaidYes(),
                    pairing.since());
        }

        Pairing toPairing() {
            return new Pairing(
                    new MentorId(mentor),
                    attempt,
                    subject,
                    name,
                    email,
                    language,
                    answerBy,
                    applicantSaidYes,
                    mentorSaidYes,
                    since);
        }
    }

    /** Who accompanied before. */
    record FormerDocument(
            UUID mentor,
            long attempt,
            String subject,
            String name,
            @Nullable Instant since,
            LocalDate until,
            @Nullable String reason) {

        static FormerDocument of(Former former) {
            return new FormerDocument(
                    former.mentor().value(),
                    former.attempt(),
                    former.subject(),
                    former.name(),
                    former.since(),
                    former.until(),
                    former.reason());
        }

        Former toFormer() {
            return new Former(new MentorId(mentor), attempt, subject, name, since, until, reason);
        }
    }

    /** A place to be given back. */
    record ReleasingDocument(UUID mentor, long attempt) {}

    /** A session of the course. */
    record SessionDocument(
            UUID session,
            Instant start,
            Instant end,
            String way,
            @Nullable String where,
            String state,
            @Nullable Integer minutes,
            @Nullable String missedBy) {

        static SessionDocument of(Session session) {
            var missedBy = session.missedBy();
            return new SessionDocument(
                    session.id().value(),
                    session.start(),
                    session.end(),
                    session.way().name(),
                    session.where(),
                    session.state().name(),
                    session.minutes(),
                    missedBy == null ? null : missedBy.name());
        }

        Session toSession() {
            return new Session(
                    new SessionId(session),
                    start,
                    end,
                    Way.valueOf(way),
                    where,
                    Session.State.valueOf(state),
                    minutes,
                    missedBy == null ? null : Side.valueOf(missedBy));
        }
    }

    /** How far the goal was. */
    record ProgressDocument(int percent, @Nullable String words, String by, Instant at) {

        static ProgressDocument of(Progress progress) {
            return new ProgressDocument(
                    progress.percent(), progress.words(), progress.by().name(), progress.at());
        }

        Progress toProgress() {
            return new Progress(percent, words, Side.valueOf(by), at);
        }
    }

    /** How it ended. */
    record ClosingDocument(
            @Nullable String result, @Nullable String why, Instant at) {

        static ClosingDocument of(Closing closing) {
            var result = closing.result();
            return new ClosingDocument(result == null ? null : result.name(), closing.why(), closing.at());
        }

        Closing toClosing() {
            return new Closing(result == null ? null : Closing.Result.valueOf(result), why, at);
        }
    }

    /** @param key what the notice is known by */
    record NoticeDocument(
            String key,
            String kind,
            String side,
            String subject,
            String to,
            String language,
            @Nullable UUID session,
            long revision) {

        static NoticeDocument of(Notice notice) {
            return new NoticeDocument(
                    notice.key(),
                    notice.kind().name(),
                    notice.side().name(),
                    notice.subject(),
                    notice.to(),
                    notice.language(),
                    notice.session(),
                    notice.revision());
        }

        Notice toNotice() {
            return new Notice(Notice.Kind.valueOf(kind), Side.valueOf(side), subject, to, language, session, revision);
        }
    }

    static MentorshipDocument of(
            Mentorship mentorship,
            List<NoticeDocument> notices,
            @Nullable Instant pendingSince,
            List<PendingEvent> outbox) {
        var pairing = mentorship.pairing();
        var closing = mentorship.closing();
        boolean known = !mentorship.applicant().name().isEmpty();
        return new MentorshipDocument(
                mentorship.id().value(),
                mentorship.centre(),
                mentorship.zone().getId(),
                mentorship.offer().value(),
                mentorship.kind().name(),
                ApplicantDocument.of(mentorship.applicant()),
                WishDocument.of(mentorship.wish()),
                mentorship.state().name(),
                mentorship.goal(),
                mentorship.agreed(),
                mentorship.attempts(),
                pairing == null ? null : PairingDocument.of(pairing),
                mentorship.formers().stream().map(FormerDocument::of).toList(),
                mentorship.triedWith().stream().map(MentorId::value).collect(Collectors.toUnmodifiableSet()),
                mentorship.releasing().stream()
                        .map(each -> new ReleasingDocument(each.mentor().value(), each.attempt()))
                        .toList(),
                mentorship.sessions().stream().map(SessionDocument::of).toList(),
                mentorship.progress().stream().map(ProgressDocument::of).toList(),
                closing == null ? null : ClosingDocument.of(closing),
                mentorship.appliedAt(),
                subjects(mentorship),
                mentorship.due().orElse(null),
                notices,
                pendingSince,
                closing != null && known ? closing.at() : null,
                mentorship.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    private static List<String> subjects(Mentorship mentorship) {
        return Stream.of(
                        Stream.of(mentorship.applicant().subject()),
                        Stream.ofNullable(mentorship.pairing()).map(Pairing::subject),
                        mentorship.formers().stream().map(Former::subject))
                .flatMap(subjects -> subjects)
                .distinct()
                .toList();
    }

    Mentorship toMentorship() {
        return new Mentorship(
                new MentorshipId(id),
                centre,
                ZoneId.of(zone),
                new OfferId(offer),
                MentoringKind.valueOf(kind),
                applicant.toApplicant(),
                wish.toWish(),
                MentorshipState.valueOf(state),
                goal,
                agreed,
                attempts,
                pairing == null ? null : pairing.toPairing(),
                formers == null
                        ? List.of()
                        : formers.stream().map(FormerDocument::toFormer).toList(),
                triedWith.stream().map(MentorId::new).collect(Collectors.toUnmodifiableSet()),
                releasing.stream()
                        .map(each -> new Mentorship.Releasing(new MentorId(each.mentor()), each.attempt()))
                        .toList(),
                sessions.stream().map(SessionDocument::toSession).toList(),
                progress.stream().map(ProgressDocument::toProgress).toList(),
                closing == null ? null : closing.toClosing(),
                appliedAt,
                revision);
    }
}
