package pl.krakow.centra.events.knowledge.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import pl.krakow.centra.events.knowledge.EntryView;
import pl.krakow.centra.events.knowledge.EntryView.ListedView;
import pl.krakow.centra.events.knowledge.EntryView.VersionView;
import pl.krakow.centra.events.knowledge.EntryView.WholeVersionView;
import pl.krakow.centra.events.knowledge.ReadEntries;
import pl.krakow.centra.events.knowledge.WriteEntries;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/knowledge-entries", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Writing knowledge", description = "For a centre's coordinators and advisers")
class EntriesController {

    private static final String STEPS = "`knowledge-step-not-possible`";

    private final WriteEntries write;
    private final ReadEntries read;
    private final Ids ids;

    /** @param cityWide for coordinators: the entry is the city's, not the centre's */
    @Schema(name = "KnowledgeDraft")
    record DraftRequest(
            @NotNull EntryKind kind,
            @Nullable Boolean cityWide,
            @NotNull @Valid ContentRequest content) {}

    @Schema(name = "KnowledgeChange")
    record ChangeRequest(
            @NotNull @Valid ContentRequest content,

            @Nullable @PlainText(max = 300) @Schema(description = "for those who write too", maxLength = 300)
            String note) {}

    @Schema(name = "KnowledgeNote")
    record NoteRequest(
            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String note) {}

    @Schema(name = "KnowledgeReview")
    record ReviewRequest(
            @Nullable @Schema(description = "when to review it again", example = "2027-05-20")
            LocalDate next,

            @Nullable @PlainText(max = 300) @Schema(maxLength = 300)
            String note) {}

    @Schema(name = "KnowledgePreviewDraft")
    record PreviewRequest(
            @NotNull
            @PlainText(max = 30_000, lines = true, blank = true)
            @Schema(description = "Markdown", maxLength = 30_000, example = "## Pierwszy krok")
            String body) {}

    @GetMapping
    @Operation(
            summary = "What the centre and the city have written",
            description = "Newest change first. With `due=true` only what is published and to be reviewed by today,"
                    + " longest first.")
    @ApiResponse(responseCode = "200")
    Page<ListedView> list(
            @PathVariable CentreId centre,
            @RequestParam(required = false) @Nullable EntryState state,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(defaultValue = "false") boolean due,
            Paging paging,
            Locale language) {
        return read.list(new ReadEntries.ListQuery(centre, state, kind, due, paging, language));
    }

    @PostMapping
    @Operation(
            summary = "Draft an entry",
            description = "Seen by staff until it is published. Coordinators may write for the city as a whole.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "403", description = "`for-the-whole-city`")
    @ApiResponse(responseCode = "422", description = "`topic-unknown`; `idempotency-key-reused`")
    ResponseEntity<EntryView> draft(
            @PathVariable CentreId centre, @Valid @RequestBody DraftRequest draft, Actor actor, Locale language) {
        var id = new EntryId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var entry = Refusals.saved(write.draft(new WriteEntries.Draft(
                id,
                centre,
                Boolean.TRUE.equals(draft.cityWide()),
                draft.kind(),
                draft.content().toContent(),
                actor,
                language)));
        return answer(
                ResponseEntity.created(
                        URI.create("/api/v1/centres/%s/knowledge-entries/%s".formatted(centre, entry.id()))),
                entry);
    }

    @PostMapping("/preview")
    @Operation(summary = "What a text would look like", description = "Writes nothing.")
    @ApiResponse(responseCode = "200")
    EntryView.PreviewView preview(@PathVariable CentreId centre, @Valid @RequestBody PreviewRequest text) {
        return read.preview(text.body());
    }

    @GetMapping("/{entry}")
    @Operation(summary = "One entry as its staff see it", description = "With its Markdown and whether it helped.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`knowledge-unknown`")
    ResponseEntity<EntryView> entry(@PathVariable CentreId centre, @PathVariable UUID entry, Locale language) {
        return read.ofCentre(centre, new EntryId(entry), language)
                .map(view -> answer(ResponseEntity.ok(), view))
                .orElseThrow(() -> new Problem(EventsProblem.KNOWLEDGE_UNKNOWN));
    }

    @PutMapping("/{entry}")
    @Operation(
            summary = "Change an entry",
            description = "Everything as it is to be, but for the files, which stay. What is published is changed for"
                    + " everybody at once; with the title the slug changes, and the old one leads on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`for-the-whole-city`")
    @ApiResponse(responseCode = "422", description = "`topic-unknown`")
    ResponseEntity<EntryView> change(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            Revision revision,
            @Valid @RequestBody ChangeRequest change,
            Actor actor,
            Locale language) {
        return changed(write.change(
                target(centre, entry, revision, actor, language),
                change.content().toContent(),
                change.note()));
    }

    @PostMapping("/{entry}/publish")
    @Operation(summary = "Show an entry to everybody")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "403", description = "`for-the-whole-city`")
    @ApiResponse(responseCode = "409", description = STEPS + ", `knowledge-incomplete`")
    ResponseEntity<EntryView> publish(
            @PathVariable CentreId centre, @PathVariable UUID entry, Revision revision, Actor actor, Locale language) {
        return changed(write.publish(target(centre, entry, revision, actor, language)));
    }

    @PostMapping("/{entry}/archive")
    @Operation(summary = "Stop showing an entry", description = "It is kept, and can be published again.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = STEPS)
    ResponseEntity<EntryView> archive(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            Revision revision,
            @Valid @RequestBody NoteRequest note,
            Actor actor,
            Locale language) {
        return changed(write.archive(target(centre, entry, revision, actor, language), note.note()));
    }

    @PostMapping("/{entry}/review")
    @Operation(
            summary = "Say that an entry is right as it stands",
            description = "Today becomes the day it was checked on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = STEPS)
    ResponseEntity<EntryView> review(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            Revision revision,
            @Valid @RequestBody ReviewRequest review,
            Actor actor,
            Locale language) {
        return changed(write.review(target(centre, entry, revision, actor, language), review.next(), review.note()));
    }

    @GetMapping("/{entry}/versions")
    @Operation(summary = "How an entry came to be as it is", description = "Newest first: who did what when.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`knowledge-unknown`")
    Page<VersionView> versions(@PathVariable CentreId centre, @PathVariable UUID entry, Paging paging) {
        return read.versions(centre, new EntryId(entry), paging)
                .orElseThrow(() -> new Problem(EventsProblem.KNOWLEDGE_UNKNOWN));
    }

    @GetMapping("/{entry}/versions/{version}")
    @Operation(summary = "An older version of an entry")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`version-unknown`")
    WholeVersionView version(
            @PathVariable CentreId centre, @PathVariable UUID entry, @PathVariable @Min(1) long version) {
        return read.version(centre, new EntryId(entry), version)
                .orElseThrow(() -> new Problem(EventsProblem.VERSION_UNKNOWN));
    }

    @PostMapping("/{entry}/versions/{version}/restore")
    @Operation(
            summary = "Make an older version the present one",
            description = "As a new revision; nothing of the history is lost.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`version-unknown`")
    ResponseEntity<EntryView> restore(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            @PathVariable @Min(1) long version,
            Revision revision,
            @Valid @RequestBody NoteRequest note,
            Actor actor,
            Locale language) {
        return changed(write.restore(target(centre, entry, revision, actor, language), version, note.note()));
    }

    @PostMapping(
            path = "/{entry}/files",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "application/*", "text/*", "image/*"})
    @Operation(
            summary = "Add a file to an entry",
            description =
                    "The body is the file, at most 6 MB. Its content says what it is, not its name: PDF, Word,"
                            + " Excel and PowerPoint without macros, OpenDocument, RTF, text and CSV, PNG and JPEG. At most 12.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", description = "`too-many-files`")
    @ApiResponse(responseCode = "413", description = "`too-large`")
    @ApiResponse(responseCode = "422", description = "`file-refused`")
    ResponseEntity<EntryView> attach(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            Revision revision,
            @Parameter(description = "what it is called", example = "porozumienie.docx")
                    @RequestParam
                    @PlainText(max = 200)
                    String name,
            @RequestBody byte[] file,
            Actor actor,
            Locale language) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var view = Refusals.saved(
                write.attach(target(centre, entry, revision, actor, language), new WriteEntries.File(id, name, file)));
        return answer(
                ResponseEntity.created(
                        URI.create("/api/v1/centres/%s/knowledge-entries/%s/files/%s".formatted(centre, entry, id))),
                view);
    }

    @GetMapping(
            path = "/{entry}/files/{file}",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "Download a file of an entry, of its older versions too")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`file-unknown`")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable CentreId centre, @PathVariable UUID entry, @PathVariable UUID file) {
        return Downloads.open(read.download(centre, new EntryId(entry), file)
                .orElseThrow(() -> new Problem(EventsProblem.FILE_UNKNOWN)));
    }

    @DeleteMapping("/{entry}/files/{file}")
    @Operation(summary = "Take a file away", description = "Older versions keep it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`file-unknown`")
    ResponseEntity<EntryView> detach(
            @PathVariable CentreId centre,
            @PathVariable UUID entry,
            @PathVariable UUID file,
            Revision revision,
            Actor actor,
            Locale language) {
        return changed(write.detach(target(centre, entry, revision, actor, language), file));
    }

    private static WriteEntries.Target target(
            CentreId centre, UUID entry, Revision revision, Actor actor, Locale language) {
        return new WriteEntries.Target(centre, new EntryId(entry), revision, actor, language);
    }

    private static ResponseEntity<EntryView> changed(WriteEntries.Outcome outcome) {
        return answer(ResponseEntity.ok(), Refusals.saved(outcome));
    }

    private static ResponseEntity<EntryView> answer(ResponseEntity.BodyBuilder response, EntryView entry) {
        return response.eTag(new Revision(entry.revision()).etag()).body(entry);
    }
}
