package pl.krakow.centra.events.incubation.mongo;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.incubation.domain.About;
import pl.krakow.centra.events.incubation.domain.Ending;
import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.Invitation;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.events.incubation.domain.Note;
import pl.krakow.centra.events.incubation.domain.PathContents;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.StepProgress;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.registers.domain.Krs;

/**
 * A path as stored, with the news that waits to be sent.
 *
 * @param live the group, while it is led on this path: no two documents have the same
 * @param liveCentre the centre, likewise: what its board goes by
 * @param endedCentre the centre, once the path has ended
 */
@Document(PathDocument.COLLECTION)
@TypeAlias("incubationPath")
record PathDocument(
        @Id UUID id,
        String centre,
        UUID beneficiary,
        @Nullable UUID live,
        @Nullable String liveCentre,
        @Nullable String endedCentre,
        int template,
        String group,
        @Nullable String idea,
        @Nullable String goal,
        Instant begun,
        String begunBy,
        List<StepDocument> steps,
        List<MemberDocument> members,
        @Nullable InvitationDocument invitation,
        List<NoteDocument> notes,
        @Nullable EndingDocument ending,
        Instant changed,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "incubationPaths";

    /** How the group stands with a step. */
    record StepDocument(
            String code,
            String state,
            Instant since,
            @Nullable String by,
            @Nullable String reason,
            List<EvidenceDocument> evidence) {

        static StepDocument of(StepProgress step) {
            return new StepDocument(
                    step.code(),
                    step.state().name(),
                    step.since(),
                    step.by(),
                    step.reason(),
                    step.evidence().stream().map(EvidenceDocument::of).toList());
        }

        StepProgress toStep() {
            return new StepProgress(
                    code,
                    StepState.valueOf(state),
                    since,
                    by,
                    reason,
                    evidence.stream().map(EvidenceDocument::toEvidence).toList());
        }
    }

    /** Something real, or a document's link. */
    record EvidenceDocument(
            UUID id,
            String kind,
            @Nullable UUID reference,
            @Nullable String link,
            @Nullable String title,
            @Nullable String day,
            String by,
            Instant at,
            @Nullable Boolean ours) {

        static EvidenceDocument of(Evidence evidence) {
            var link = evidence.link();
            return new EvidenceDocument(
                    evidence.id(),
                    evidence.kind().name(),
                    evidence.reference(),
                    link == null ? null : link.toString(),
                    evidence.title(),
                    text(evidence.day()),
                    evidence.by(),
                    evidence.at(),
                    evidence.ours() ? true : null);
        }

        Evidence toEvidence() {
            return new Evidence(
                    id,
                    Evidence.Kind.valueOf(kind),
                    reference,
                    link == null ? null : URI.create(link),
                    title,
                    date(day),
                    by,
                    at,
                    ours != null && ours);
        }
    }

    /** One of the group's people. */
    record MemberDocument(
            UUID id,
            String subject,
            UUID who,
            String name,
            @Nullable String email,
            String language,
            Instant joined) {

        static MemberDocument of(Member member) {
            return new MemberDocument(
                    member.id(),
                    member.subject(),
                    member.who().value(),
                    member.name(),
                    member.email(),
                    member.language(),
                    member.joined());
        }

        Member toMember() {
            return new Member(id, subject, new ParticipantId(who), name, email, language, joined);
        }
    }

    record InvitationDocument(String hash, Instant until) {}

    record NoteDocument(UUID id, String text, String by, Instant at) {}

    record EndingDocument(
            String result, @Nullable String krs, @Nullable String reason, String by, Instant at) {

        static @Nullable EndingDocument of(@Nullable Ending ending) {
            if (ending == null) {
                return null;
            }
            var krs = ending.krs();
            return new EndingDocument(
                    ending.result().name(),
                    krs == null ? null : krs.value(),
                    ending.reason(),
                    ending.by(),
                    ending.at());
        }

        Ending toEnding() {
            return new Ending(Result.valueOf(result), krs == null ? null : new Krs(krs), reason, by, at);
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static PathDocument of(IncubationPath path, List<PendingEvent> outbox) {
        var contents = path.contents();
        var invitation = contents.invitation();
        boolean live = contents.ending() == null;
        return new PathDocument(
                contents.id().value(),
                contents.centre(),
                contents.beneficiary(),
                live ? contents.beneficiary() : null,
                live ? contents.centre() : null,
                live ? null : contents.centre(),
                contents.template(),
                contents.about().group(),
                contents.about().idea(),
                text(contents.about().goal()),
                contents.begun(),
                contents.begunBy(),
                contents.steps().stream().map(StepDocument::of).toList(),
                contents.members().stream().map(MemberDocument::of).toList(),
                invitation == null ? null : new InvitationDocument(invitation.codeHash(), invitation.until()),
                contents.notes().stream()
                        .map(note -> new NoteDocument(note.id(), note.text(), note.by(), note.at()))
                        .toList(),
                EndingDocument.of(contents.ending()),
                contents.changed(),
                contents.revision(),
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    IncubationPath toPath() {
        return IncubationPath.saved(new PathContents(
                new PathId(id),
                centre,
                beneficiary,
                template,
                new About(group, idea, date(goal)),
                begun,
                begunBy,
                steps.stream().map(StepDocument::toStep).toList(),
                members.stream().map(MemberDocument::toMember).toList(),
                invitation == null ? null : new Invitation(invitation.hash(), invitation.until()),
                notes.stream()
                        .map(note -> new Note(note.id(), note.text(), note.by(), note.at()))
                        .toList(),
                ending == null ? null : ending.toEnding(),
                changed,
                revision));
    }
}
