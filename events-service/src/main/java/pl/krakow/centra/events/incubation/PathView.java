package pl.krakow.centra.events.incubation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.incubation.domain.Ending;
import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.EvidenceState;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.StepProgress;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.events.incubation.domain.TemplateStep;

/** A group's path as its own people and the centre's staff see it; what only staff see is left out for others. */
@Schema(name = "IncubationPath")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PathView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        @Schema(description = "the group") UUID beneficiaryId,
        @Schema(example = "Ogrodnicy z Azorów") String group,

        @Schema(example = "Ogród społeczny przy szkole") @Nullable
        String idea,

        @Schema(description = "by when it wants to be registered", example = "2027-06-30") @Nullable
        LocalDate goal,

        State state,
        OffsetDateTime begun,

        @Schema(description = "the version of the path it goes by", example = "1")
        int template,

        List<StepView> steps,

        @Schema(description = "codes of the steps that can be taken up now", example = "[\"idea\", \"founders\"]")
        List<String> next,

        @Schema(description = "how the path ended") @Nullable
        EndingView ending,

        @Schema(description = "why the group seems not to get on; for staff") @Nullable
        StuckView stuck,

        @Schema(description = "the group's people who follow it; for staff") @Nullable
        List<MemberView> members,

        @Schema(description = "until when a code lets the group's people in; for staff") @Nullable
        OffsetDateTime invitedUntil,

        @Schema(description = "for staff") @Nullable List<NoteView> notes,

        @Schema(description = "what the ETag shows and If-Match names", example = "4")
        long revision) {

    /** Whether it is under way. */
    @Schema(name = "IncubationPathState")
    public enum State {
        UNDER_WAY,
        FINISHED
    }

    /** A step, and how the group stands with it. */
    @Schema(name = "IncubationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            @Schema(example = "founding-meeting") String code,
            @Schema(example = "Zebranie założycielskie") String title,
            @Schema(description = "what is to be done") String about,

            @Schema(description = "what shows that it was done")
            String proof,

            boolean needsProof,
            StepState state,
            OffsetDateTime since,
            @Schema(example = "12") long days,

            @Schema(description = "steps that come first and aren't done yet", example = "[\"founders\"]")
            List<String> waitsFor,

            @Schema(description = "why it was left out") @Nullable
            String reason,

            List<EvidenceView> evidence) {}

    /** What shows that a step goes on or was done. */
    @Schema(name = "IncubationEvidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(
            UUID id,
            Evidence.Kind kind,

            @Schema(description = "the appointment's, the registration's or the booking's") @Nullable
            UUID reference,

            @Schema(example = "https://example.org/statut.pdf") @Nullable
            URI link,

            @Schema(example = "Projekt statutu") @Nullable String title,
            @Nullable LocalDate day,

            @Schema(
                    description = "how it stands, of anything but documents; for staff, where one path is shown."
                            + " `NOT_CONFIRMED`: it isn't known yet whether there is such a thing, whether it is the"
                            + " group's or whether it took place. A step that needs proof is done by what took place,"
                            + " or by a document.")
            @Nullable
            EvidenceState state) {

        static EvidenceView of(Evidence evidence, @Nullable EvidenceState state) {
            return new EvidenceView(
                    evidence.id(),
                    evidence.kind(),
                    evidence.reference(),
                    evidence.link(),
                    evidence.title(),
                    evidence.day(),
                    state);
        }
    }

    /** How a path ended. */
    @Schema(name = "IncubationEnding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EndingView(
            Result result,

            @Schema(example = "0000123456") @Nullable String krs,
            @Nullable String reason,
            OffsetDateTime at) {

        static EndingView of(Ending ending, ZoneId zone) {
            var krs = ending.krs();
            return new EndingView(
                    ending.result(), krs == null ? null : krs.value(), ending.reason(), PathView.at(ending.at(), zone));
        }
    }

    /** Why a group seems not to get on. */
    @Schema(name = "IncubationStuck")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StuckView(
            IncubationPath.Stuck.Why why,

            @Schema(description = "the step that takes long", example = "statute-draft") @Nullable
            String step,

            @Schema(description = "since how many days", example = "75")
            long days) {

        static StuckView of(IncubationPath.Stuck stuck) {
            return new StuckView(stuck.why(), stuck.step(), stuck.days());
        }
    }

    /** One of the group's people. */
    @Schema(name = "IncubationMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberView(
            UUID id,
            @Schema(example = "Anna Nowak") String name,

            @Schema(example = "anna.nowak@example.org") @Nullable
            String email,

            OffsetDateTime joined) {}

    /** What staff note among themselves. */
    @Schema(name = "IncubationNote")
    public record NoteView(
            UUID id,

            @Schema(example = "Umówić z prawniczką po nowym roku")
            String text,

            @Schema(description = "the account of who wrote it")
            String by,

            OffsetDateTime at) {}

    /** How a path looks at some moment. */
    record Light(Instant now, LocalDate today, ZoneId zone, Locale language, IncubationSettings settings) {}

    static PathView forMember(IncubationPath path, PathTemplate template, Light light) {
        return of(path, template, Map.of(), light, false);
    }

    /** @param states of evidence, by its id; what is missing isn't shown */
    static PathView forStaff(IncubationPath path, PathTemplate template, Map<UUID, EvidenceState> states, Light light) {
        return of(path, template, states, light, true);
    }

    private static PathView of(
            IncubationPath path, PathTemplate template, Map<UUID, EvidenceState> states, Light light, boolean staff) {
        var zone = light.zone();
        var contents = path.contents();
        var invitation = contents.invitation();
        return new PathView(
                path.id().value(),
                path.centre(),
                path.beneficiary(),
                path.about().group(),
                path.about().idea(),
                path.about().goal(),
                path.ending().isPresent() ? State.FINISHED : State.UNDER_WAY,
                at(contents.begun(), zone),
                path.template(),
                template.steps().stream()
                        .flatMap(step ->
                                path
                                        .find(step.code())
                                        .map(progress -> step(path, step, progress, states, light))
                                        .stream())
                        .toList(),
                path.next(template).stream().map(TemplateStep::code).toList(),
                path.ending().map(ending -> EndingView.of(ending, zone)).orElse(null),
                Optional.of(path)
                        .filter(_ -> staff)
                        .flatMap(each -> each.stuck(template, light.settings().patience(), light.now(), light.today()))
                        .map(StuckView::of)
                        .orElse(null),
                staff
                        ? path.members().stream()
                                .map(member -> new MemberView(
                                        member.id(), member.name(), member.email(), at(member.joined(), zone)))
                                .toList()
                        : null,
                staff && invitation != null && invitation.isOpen(light.now()) ? at(invitation.until(), zone) : null,
                staff
                        ? contents.notes().stream()
                                .map(note -> new NoteView(note.id(), note.text(), note.by(), at(note.at(), zone)))
                                .toList()
                        : null,
                path.revision());
    }

    private static StepView step(
            IncubationPath path,
            TemplateStep step,
            StepProgress progress,
            Map<UUID, EvidenceState> states,
            Light light) {
        return new StepView(
                step.code(),
                step.title().in(light.language()),
                step.about().in(light.language()),
                step.proof().in(light.language()),
                step.needsProof(),
                progress.state(),
                at(progress.since(), light.zone()),
                IncubationPath.days(progress.since(), light.now()),
                progress.state().isSettled() ? List.of() : path.waitsFor(step),
                progress.reason(),
                progress.evidence().stream()
                        .map(evidence -> EvidenceView.of(evidence, states.get(evidence.id())))
                        .toList());
    }

    static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
