package pl.krakow.centra.events.groups.http;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.groups.FindMeetingFiles;
import pl.krakow.centra.events.groups.KeepMeetingFiles;
import pl.krakow.centra.events.groups.MeetingOutcome;
import pl.krakow.centra.events.groups.MeetingView;
import pl.krakow.centra.events.groups.PlanMeetings;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(
        path = "/api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files",
        produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Files of working groups", description = "What is attached to the agenda, and what came of a meeting")
class MeetingFilesController {

    private final KeepMeetingFiles keepFiles;
    private final FindMeetingFiles findFiles;
    private final Ids ids;

    @Schema(name = "GroupMeetingFileLabel")
    record LabelRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Mapa barier, wersja 2")
            String title,

            @Nullable @Schema(description = "the item of the agenda it belongs to; the whole meeting when left out")
            UUID agendaItem,

            @NotNull @Schema(description = "whether nobody else may have it, also while the group is open")
            Boolean membersOnly) {

        KeepMeetingFiles.Label toLabel() {
            return new KeepMeetingFiles.Label(title, agendaItem, membersOnly);
        }
    }

    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/*", "text/*", "image/*"})
    @Operation(
            summary = "Add a file to a meeting",
            description =
                    "For who leads the group. The body is the file, at most 6 MB. Its content says what it is, not"
                            + " its name: PDF, Word, Excel and PowerPoint without macros, OpenDocument, RTF, text and CSV, PNG"
                            + " and JPEG. At most 20. Members and the centre's staff may have it; everybody too where it is"
                            + " said so and the group isn't by invitation. Files are kept for five years after the meeting.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "403",
            description = "`group-not-led`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.NOT_LED)))
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`too-many-meeting-files`, `meeting-not-possible`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.TOO_MANY_FILES)))
    @ApiResponse(responseCode = "413", description = "`too-large`")
    @ApiResponse(
            responseCode = "422",
            description = "`file-refused`, `agenda-item-unknown`, `file-for-members-only`; `idempotency-key-reused`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(GroupExamples.FOR_MEMBERS_ONLY)))
    ResponseEntity<MeetingView> attach(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            Revision revision,
            @Parameter(description = "what the file is called", example = "mapa-barier.pdf")
                    @RequestParam
                    @PlainText(max = 200)
                    String name,
            @Parameter(description = "what it is", example = "Mapa barier, wersja 2")
                    @RequestParam
                    @PlainText(max = 200)
                    String title,
            @Parameter(description = "the item of the agenda it belongs to; the whole meeting when left out")
                    @RequestParam(required = false)
                    @Nullable
                    UUID agendaItem,
            @Parameter(description = "whether nobody else may have it, also while the group is open")
                    @RequestParam(defaultValue = "true")
                    boolean membersOnly,
            @RequestBody byte[] file,
            Actor actor,
            Locale language) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var view = GroupRefusals.done(keepFiles.attach(
                command(centre, group, meeting, revision, actor, language),
                new KeepMeetingFiles.File(id, name, file),
                new KeepMeetingFiles.Label(title, agendaItem, membersOnly)));
        return answer(
                ResponseEntity.created(URI.create(
                        "/api/v1/centres/%s/groups/%s/meetings/%s/files/%s".formatted(centre, group, meeting, id))),
                view);
    }

    @GetMapping(
            path = "/{file}",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Download a file of a meeting",
            description =
                    "For members of the group and the centre's staff; for everybody when it isn't for members only"
                            + " and the group isn't by invitation. Always as a download under its own name.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`meeting-file-unknown`, also where it is for members only")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            @PathVariable UUID file,
            Actor actor) {
        var found = findFiles
                .find(centre, new GroupId(group), new MeetingId(meeting), file, actor)
                .orElseThrow(() -> new Problem(EventsProblem.MEETING_FILE_UNKNOWN));
        return found.forEverybody() ? Downloads.open(found.download()) : Downloads.personal(found.download());
    }

    @PutMapping(path = "/{file}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Rename a file, say what it belongs to, or change who may have it")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`, `meeting-file-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-possible`")
    @ApiResponse(responseCode = "422", description = "`agenda-item-unknown`, `file-for-members-only`")
    ResponseEntity<MeetingView> relabel(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            @PathVariable UUID file,
            Revision revision,
            @Valid @RequestBody LabelRequest label,
            Actor actor,
            Locale language) {
        return ok(keepFiles.relabel(command(centre, group, meeting, revision, actor, language), file, label.toLabel()));
    }

    @DeleteMapping("/{file}")
    @Operation(summary = "Take a file of a meeting away", description = "For good.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`group-not-led`")
    @ApiResponse(responseCode = "404", description = "`meeting-unknown`, `meeting-file-unknown`")
    @ApiResponse(responseCode = "409", description = "`meeting-not-possible`")
    ResponseEntity<MeetingView> detach(
            @PathVariable CentreId centre,
            @PathVariable UUID group,
            @PathVariable UUID meeting,
            @PathVariable UUID file,
            Revision revision,
            Actor actor,
            Locale language) {
        return ok(keepFiles.detach(command(centre, group, meeting, revision, actor, language), file));
    }

    private static PlanMeetings.Command command(
            CentreId centre, UUID group, UUID meeting, Revision seen, Actor actor, Locale language) {
        return new PlanMeetings.Command(centre, new GroupId(group), new MeetingId(meeting), seen, actor, language);
    }

    private static ResponseEntity<MeetingView> ok(MeetingOutcome outcome) {
        return answer(ResponseEntity.ok(), GroupRefusals.done(outcome));
    }

    private static ResponseEntity<MeetingView> answer(ResponseEntity.BodyBuilder response, MeetingView meeting) {
        return response.eTag(new Revision(meeting.revision()).etag()).body(meeting);
    }
}
