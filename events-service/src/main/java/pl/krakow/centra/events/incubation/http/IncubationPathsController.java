package pl.krakow.centra.events.incubation.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.incubation.BoardView;
import pl.krakow.centra.events.incubation.FindPaths;
import pl.krakow.centra.events.incubation.LeadPath;
import pl.krakow.centra.events.incubation.PathView;
import pl.krakow.centra.events.incubation.domain.About;
import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.domain.Result;
import pl.krakow.centra.events.incubation.domain.StepState;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.registers.domain.Krs;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/incubation-paths", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Incubation")
class IncubationPathsController {

    private static final EventsProblem STEP = EventsProblem.INCUBATION_STEP_UNKNOWN;

    private final LeadPath leadPath;
    private final FindPaths findPaths;
    private final CentreCatalogue centres;
    private final Ids ids;

    @Schema(name = "BeginIncubation")
    record BeginRequest(
            @NotNull @Schema(description = "the group") UUID beneficiaryId,

            @NotNull @PlainText(max = 200) @Schema(example = "Ogrodnicy z Azorów", maxLength = 200)
            String group,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(example = "Ogród społeczny przy szkole", maxLength = 2000)
            String idea,

            @Nullable @Schema(description = "by when it wants to be registered", example = "2027-06-30")
            LocalDate goal) {}

    @Schema(name = "DescribeIncubation")
    record DescribeRequest(
            @NotNull @PlainText(max = 200) @Schema(example = "Ogrodnicy z Azorów", maxLength = 200)
            String group,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(example = "Ogród społeczny przy szkole", maxLength = 2000)
            String idea,

            @Nullable @Schema(example = "2027-06-30") LocalDate goal) {}

    @Schema(name = "IncubationStepChange")
    record StepRequest(
            @NotNull StepState state,

            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(
                    description = "why it is left out; for `SKIPPED` only",
                    example = "Grupa ma już konto",
                    maxLength = 500)
            String reason) {}

    @Schema(name = "AddIncubationEvidence", description = "Something real by its id, or a document by its link")
    record EvidenceRequest(
            @NotNull Evidence.Kind kind,

            @Nullable @Schema(description = "for all but documents")
            UUID reference,

            @Nullable
            @Pattern(regexp = "https?://[^\\s\"<>\\\\^`{|}]{1,1990}")
            @Schema(description = "for documents", example = "https://example.org/statut.pdf")
            String link,

            @Nullable @PlainText(max = 200) @Schema(example = "Projekt statutu", maxLength = 200)
            String title) {}

    @Schema(name = "AddIncubationNote")
    record NoteRequest(
            @NotNull
            @PlainText(max = 2000, lines = true)
            @Schema(example = "Umówić z prawniczką po nowym roku", maxLength = 2000)
            String text) {}

    @Schema(name = "FinishIncubation")
    record FinishRequest(
            @NotNull Result result,

            @Nullable
            @PlainText(max = 20)
            @Schema(description = "for associations and foundations", example = "0000123456")
            String krs,

            @Nullable
            @PlainText(max = 1000, lines = true)
            @Schema(description = "for `DROPPED` and `OTHER`", maxLength = 1000)
            String reason) {}

    /** A code for the group's people. */
    @Schema(name = "IncubationInvitation")
    record InvitationView(
            @Schema(description = "shown once", example = "7K3M-9QXD-PV2T")
            String code,

            OffsetDateTime until) {}

    @Schema(name = "IncubationSuggestions")
    record Suggestions(List<FindPaths.SuggestionView> items) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a group up",
            description = "It begins with the steps as they are now. A group is led on one path at a time.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "`group-already-led`, with `path` when it is at this centre",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(IncubationExamples.GROUP_ALREADY_LED)))
    ResponseEntity<PathView> begin(
            @PathVariable CentreId centre, @Valid @RequestBody BeginRequest request, Actor actor, Locale language) {
        var id = new PathId(RequestKeys.current().map(ids::derived).orElseGet(ids::next));
        var about = new About(request.group(), request.idea(), request.goal());
        var path = IncubationRefusals.done(
                leadPath.begin(id, centre, request.beneficiaryId(), about, actor, language),
                EventsProblem.INCUBATION_PATH_UNKNOWN);
        return ResponseEntity.created(URI.create("/api/v1/centres/%s/incubation-paths/%s".formatted(centre, path.id())))
                .eTag(new Revision(path.revision()).etag())
                .body(path);
    }

    @GetMapping("/board")
    @Operation(
            summary = "Where every group stands",
            description =
                    "What each is at and for how long, what it could take up next, and who seems stuck: those first.")
    @ApiResponse(responseCode = "200")
    BoardView board(@PathVariable CentreId centre, Locale language) {
        return findPaths.board(centre, language);
    }

    @GetMapping
    @Operation(summary = "What has ended", description = "The newest first; what is under way is on the board.")
    @ApiResponse(responseCode = "200")
    Page<PathView> ended(@PathVariable CentreId centre, Paging paging, Locale language) {
        return findPaths.ended(centre, paging, language);
    }

    @GetMapping("/{path}")
    @Operation(summary = "One group's path", description = "With what staff noted.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    ResponseEntity<PathView> path(@PathVariable CentreId centre, @PathVariable UUID path, Locale language) {
        return findPaths
                .find(centre, new PathId(path), language)
                .map(IncubationPathsController::answer)
                .orElseThrow(() -> new Problem(EventsProblem.INCUBATION_PATH_UNKNOWN));
    }

    @PutMapping(path = "/{path}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what the group is called, what it is after and by when")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    @ApiResponse(responseCode = "409", description = "`path-finished`")
    ResponseEntity<PathView> describe(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            Revision seen,
            @Valid @RequestBody DescribeRequest request,
            Actor actor,
            Locale language) {
        var about = new About(request.group(), request.idea(), request.goal());
        return answer(
                IncubationRefusals.done(leadPath.describe(command(centre, path, seen, actor, language), about), STEP));
    }

    @PutMapping(path = "/{path}/steps/{step}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say how the group stands with a step",
            description = "A step goes on once those it depends on are done or left out. It can be opened again while"
                    + " nothing that was begun builds on it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`, `incubation-step-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`step-waits`, `steps-build-on-it`, `proof-missing`, `proof-not-confirmed`, `path-finished`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = {
                                @ExampleObject(name = "step-waits", value = IncubationExamples.STEP_WAITS),
                                @ExampleObject(
                                        name = "proof-not-confirmed",
                                        value = IncubationExamples.PROOF_NOT_CONFIRMED)
                            }))
    @ApiResponse(responseCode = "422", description = "`reason-missing`")
    ResponseEntity<PathView> step(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            @PathVariable String step,
            Revision seen,
            @Valid @RequestBody StepRequest request,
            Actor actor,
            Locale language) {
        return answer(IncubationRefusals.done(
                leadPath.step(command(centre, path, seen, actor, language), step, request.state(), request.reason()),
                STEP));
    }

    @PostMapping(path = "/{path}/steps/{step}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Name what shows that a step goes on or was done",
            description = "An appointment, a registration or a booking by its id, or a document by its link. The same"
                    + " thing isn't added twice. What is known to be somebody else's is refused. What isn't known yet –"
                    + " a booking this service hasn't heard of, advice or training of somebody who doesn't follow the"
                    + " path – is shown as `NOT_CONFIRMED` until it is heard of, or that person follows the path.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`, `incubation-step-unknown`")
    @ApiResponse(responseCode = "409", description = "`path-finished`")
    @ApiResponse(
            responseCode = "422",
            description = "`evidence-unknown`, `evidence-of-others`, `evidence-called-off`, `evidence-unfit`,"
                    + " `too-many-on-path`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(IncubationExamples.EVIDENCE_OF_OTHERS)))
    ResponseEntity<PathView> prove(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            @PathVariable String step,
            Revision seen,
            @Valid @RequestBody EvidenceRequest request,
            Actor actor,
            Locale language) {
        var command = command(centre, path, seen, actor, language);
        var reference = request.reference();
        var link = request.link();
        LeadPath.Outcome outcome;
        if (request.kind() == Evidence.Kind.DOCUMENT && link != null && reference == null) {
            outcome = leadPath.proveByDocument(command, step, uri(link), request.title());
        } else if (request.kind() != Evidence.Kind.DOCUMENT && reference != null && link == null) {
            outcome = leadPath.prove(command, step, request.kind(), reference, request.title());
        } else {
            throw new Problem(EventsProblem.EVIDENCE_UNFIT);
        }
        return answer(IncubationRefusals.done(outcome, STEP));
    }

    private static URI uri(String link) {
        try {
            return URI.create(link);
        } catch (IllegalArgumentException e) {
            throw new Problem(EventsProblem.EVIDENCE_UNFIT).with("pointer", "/link");
        }
    }

    @DeleteMapping("/{path}/steps/{step}/evidence/{evidence}")
    @Operation(summary = "Take evidence back")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`, `incubation-step-unknown`")
    @ApiResponse(responseCode = "409", description = "`proof-missing`: the step is done by it alone; `path-finished`")
    ResponseEntity<PathView> takeBack(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            @PathVariable String step,
            @PathVariable UUID evidence,
            Revision seen,
            Actor actor,
            Locale language) {
        return answer(IncubationRefusals.done(
                leadPath.takeBack(command(centre, path, seen, actor, language), step, evidence), STEP));
    }

    @GetMapping("/{path}/suggestions")
    @Operation(
            summary = "What may belong to which step",
            description = "Advice the group's people had, trainings they attended and rooms the group met in, as far as"
                    + " the centres know of them and nobody has named them yet.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    Suggestions suggestions(@PathVariable CentreId centre, @PathVariable UUID path) {
        return findPaths
                .suggestions(centre, new PathId(path))
                .map(Suggestions::new)
                .orElseThrow(() -> new Problem(EventsProblem.INCUBATION_PATH_UNKNOWN));
    }

    @PostMapping(path = "/{path}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Note something for the staff", description = "The group's people don't see it.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    @ApiResponse(responseCode = "422", description = "`too-many-on-path`")
    ResponseEntity<PathView> note(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            Revision seen,
            @Valid @RequestBody NoteRequest request,
            Actor actor,
            Locale language) {
        return answer(IncubationRefusals.done(
                leadPath.note(command(centre, path, seen, actor, language), request.text()), STEP));
    }

    @DeleteMapping("/{path}/notes/{note}")
    @Operation(summary = "Remove a note")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`, `not-on-path`")
    ResponseEntity<PathView> removeNote(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            @PathVariable UUID note,
            Revision seen,
            Actor actor,
            Locale language) {
        return answer(IncubationRefusals.done(
                leadPath.removeNote(command(centre, path, seen, actor, language), note), EventsProblem.NOT_ON_PATH));
    }

    @PostMapping("/{path}/invitation")
    @Operation(
            summary = "Make a code for the group's people",
            description =
                    "Who brings it, signed in, follows the path from then on. An earlier code opens nothing any more.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    @ApiResponse(responseCode = "409", description = "`path-finished`")
    ResponseEntity<InvitationView> invite(
            @PathVariable CentreId centre, @PathVariable UUID path, Revision seen, Actor actor, Locale language) {
        var invited = leadPath.invite(command(centre, path, seen, actor, language));
        var shown = IncubationRefusals.done(invited.outcome(), STEP);
        return ResponseEntity.ok()
                .eTag(new Revision(shown.revision()).etag())
                .body(new InvitationView(
                        invited.code(), invited.until().atZone(zone(centre)).toOffsetDateTime()));
    }

    @DeleteMapping("/{path}/members/{member}")
    @Operation(summary = "Have somebody follow the path no longer")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`, `not-on-path`")
    ResponseEntity<PathView> removeMember(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            @PathVariable UUID member,
            Revision seen,
            Actor actor,
            Locale language) {
        return answer(IncubationRefusals.done(
                leadPath.removeMember(command(centre, path, seen, actor, language), member),
                EventsProblem.NOT_ON_PATH));
    }

    @PostMapping(path = "/{path}/finish", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "End the path",
            description =
                    "With the number in the National Court Register where there is one, else with what became of the"
                            + " group.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    @ApiResponse(responseCode = "409", description = "`path-finished`")
    @ApiResponse(
            responseCode = "422",
            description = "`krs-malformed`, `krs-doesnt-fit`, `reason-missing`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(IncubationExamples.KRS_MALFORMED)))
    ResponseEntity<PathView> finish(
            @PathVariable CentreId centre,
            @PathVariable UUID path,
            Revision seen,
            @Valid @RequestBody FinishRequest request,
            Actor actor,
            Locale language) {
        var number = request.krs();
        var krs = number == null
                ? null
                : Krs.parse(number).orElseThrow(() -> new Problem(EventsProblem.KRS_MALFORMED).with("pointer", "/krs"));
        return answer(IncubationRefusals.done(
                leadPath.finish(command(centre, path, seen, actor, language), request.result(), krs, request.reason()),
                STEP));
    }

    @PostMapping("/{path}/resume")
    @Operation(summary = "Take a path up again that had ended", description = "Or whose end was noted by mistake.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`incubation-path-unknown`")
    @ApiResponse(responseCode = "409", description = "`path-under-way`, `group-already-led`")
    ResponseEntity<PathView> resume(
            @PathVariable CentreId centre, @PathVariable UUID path, Revision seen, Actor actor, Locale language) {
        return answer(IncubationRefusals.done(leadPath.resume(command(centre, path, seen, actor, language)), STEP));
    }

    private static LeadPath.Command command(CentreId centre, UUID path, Revision seen, Actor actor, Locale language) {
        return new LeadPath.Command(centre, new PathId(path), seen, actor, language);
    }

    private static ResponseEntity<PathView> answer(PathView path) {
        return ResponseEntity.ok().eTag(new Revision(path.revision()).etag()).body(path);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
