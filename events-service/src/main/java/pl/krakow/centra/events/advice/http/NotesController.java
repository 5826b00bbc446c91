package pl.krakow.centra.events.advice.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.advice.WriteNotes;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.notes.KeepNotes;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Revision;

/** Answers are kept nowhere on the way. */
@RestController
@RequestMapping(
        path = "/api/v1/centres/{centre}/advice-appointments/{appointment}/note",
        produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Advice notes", description = "What an adviser writes down about a talk; read by nobody else")
class NotesController {

    private static final int LONGEST = 20_000;

    private final WriteNotes writeNotes;
    private final CentreCatalogue centres;

    @Schema(name = "AdviceNoteForm")
    record NoteRequest(
            @NotNull
            @PlainText(max = LONGEST, lines = true)
            @Schema(maxLength = LONGEST, example = "Zadłużenie stowarzyszenia; polecono mediację.")
            String text) {

        /** Never what it says: it may end up in a log. */
        @Override
        public String toString() {
            return "a note";
        }
    }

    @Schema(name = "AdviceNote")
    record NoteView(
            String text,
            OffsetDateTime writtenAt,

            @Schema(description = "what the ETag shows and If-Match names", example = "1")
            long revision) {

        @Override
        public String toString() {
            return "a note";
        }
    }

    @Schema(name = "AdviceNoteVersion")
    record VersionView(long revision, OffsetDateTime writtenAt) {}

    @GetMapping
    @Operation(summary = "One's own note about a talk", description = "For the adviser who wrote it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`note-unknown`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(AdviceExamples.NOTE_UNKNOWN)))
    ResponseEntity<NoteView> read(@PathVariable CentreId centre, @PathVariable UUID appointment, Actor actor) {
        return writeNotes
                .read(centre, new AppointmentId(appointment), actor)
                .map(note -> answer(centre, note))
                .orElseThrow(() -> new Problem(EventsProblem.NOTE_UNKNOWN));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write a note about a talk",
            description =
                    "By the adviser the talk is with; `If-Match: \"0\"` the first time. Kept encrypted, with every"
                            + " earlier version.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`note-unknown`: the talk isn't theirs")
    ResponseEntity<NoteView> write(
            @PathVariable CentreId centre,
            @PathVariable UUID appointment,
            Revision revision,
            @Valid @RequestBody NoteRequest form,
            Actor actor) {
        var outcome = writeNotes
                .write(centre, new AppointmentId(appointment), form.text(), revision, actor)
                .orElseThrow(() -> new Problem(EventsProblem.NOTE_UNKNOWN));
        return switch (outcome) {
            case KeepNotes.Outcome.Written(var note) -> answer(centre, note);
            case KeepNotes.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a note away", description = "With all its versions, for good.")
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "404", description = "`note-unknown`")
    void remove(@PathVariable CentreId centre, @PathVariable UUID appointment, Actor actor) {
        if (!writeNotes.remove(centre, new AppointmentId(appointment), actor)) {
            throw new Problem(EventsProblem.NOTE_UNKNOWN);
        }
    }

    @GetMapping("/versions")
    @Operation(summary = "The versions of one's own note", description = "Newest first, without their texts.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`note-unknown`")
    Page<VersionView> versions(@PathVariable CentreId centre, @PathVariable UUID appointment, Actor actor) {
        var versions = writeNotes.versions(centre, new AppointmentId(appointment), actor);
        if (versions.isEmpty()) {
            throw new Problem(EventsProblem.NOTE_UNKNOWN);
        }
        return new Page<>(
                versions.stream()
                        .map(version -> new VersionView(version.revision(), at(centre, version.written())))
                        .toList(),
                null);
    }

    @GetMapping("/versions/{revision}")
    @Operation(summary = "An earlier version of one's own note")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`note-unknown`")
    ResponseEntity<NoteView> version(
            @PathVariable CentreId centre, @PathVariable UUID appointment, @PathVariable long revision, Actor actor) {
        return writeNotes
                .read(centre, new AppointmentId(appointment), revision, actor)
                .map(note -> answer(centre, note))
                .orElseThrow(() -> new Problem(EventsProblem.NOTE_UNKNOWN));
    }

    private ResponseEntity<NoteView> answer(CentreId centre, KeepNotes.Note note) {
        return ResponseEntity.ok()
                .eTag(new Revision(note.revision()).etag())
                .header("Cache-Control", "no-store")
                .body(new NoteView(note.text(), at(centre, note.written()), note.revision()));
    }

    private OffsetDateTime at(CentreId centre, Instant time) {
        return time.atZone(centres.find(centre).orElseThrow().zone()).toOffsetDateTime();
    }
}
