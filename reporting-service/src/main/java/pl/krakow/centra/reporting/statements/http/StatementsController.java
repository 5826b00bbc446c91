package pl.krakow.centra.reporting.statements.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.Asked;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.statements.CompileStatement;
import pl.krakow.centra.reporting.statements.FindStatements;
import pl.krakow.centra.reporting.statements.WriteStatement;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.http.StatementViews.HeadView;
import pl.krakow.centra.reporting.statements.http.StatementViews.Listed;
import pl.krakow.centra.reporting.statements.http.StatementViews.StatementView;

@RestController
@Tag(
        name = "Statements",
        description = "An operator’s report on its task, the city’s on its programme: filled in, with place for words")
@RequestMapping(path = "/api/v1/reports/statements", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class StatementsController {

    private static final String UNKNOWN = """
            {"type": "urn:problem:reporting:statement-part-unknown", "code": "statement-part-unknown", "status": 404, \
            "title": "Nie ma takiej części"}""";

    private final FindStatements findStatements;
    private final WriteStatement writeStatement;
    private final CompileStatement compileStatement;
    private final CentreCatalogue centres;
    private final ReportingAccess access;
    private final Ids ids;

    @Schema(name = "BeginStatement")
    record BeginRequest(
            @NotNull Form form,

            @Nullable
            @Size(max = 40)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            @Schema(description = "for `PUBLIC_TASK` only", example = "reymonta")
            String centre,

            @NotNull @Schema(example = "2026-01-01") LocalDate from,
            @NotNull @Schema(example = "2026-12-31") LocalDate to,

            @Nullable @Pattern(regexp = "pl|en|uk") @Schema(description = "Polish when left out", example = "pl")
            String language) {}

    @Schema(name = "StatementText")
    record TextRequest(
            @NotNull
            @PlainText(max = Statement.LONGEST_TEXT, lines = true, blank = true)
            @Schema(
                    description = "empty takes it out",
                    example = "Wszystkie rezultaty osiągnięto.",
                    maxLength = Statement.LONGEST_TEXT)
            String text) {}

    @GetMapping
    @Operation(
            summary = "Statements",
            description = "The latest first. The city sees an operator’s once it has kept a version of it.")
    @ApiResponse(responseCode = "200")
    Listed statements(Actor actor) {
        return new Listed(findStatements.of(actor).stream().map(HeadView::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Begin a statement",
            description = "A coordinator begins the operator’s, for a period in its term; the city begins its own.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`, `period-out-of-reach`")
    @ApiResponse(responseCode = "403", description = "`own-centre-only`, `own-term-only`")
    ResponseEntity<HeadView> begin(@Valid @RequestBody BeginRequest request, Actor actor) {
        var period = Asked.period(request.from(), request.to());
        var centre = request.centre();
        requireOwn(request.form(), centre, period, actor);
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        var language = request.language();
        var statement =
                writeStatement.begin(id, request.form(), centre, period, language == null ? "pl" : language, actor);
        return ResponseEntity.created(URI.create("/api/v1/reports/statements/" + statement.id()))
                .eTag(new Revision(statement.revision()).etag())
                .body(HeadView.of(statement));
    }

    private void requireOwn(Form form, @Nullable String centre, Period period, Actor actor) {
        if ((form == Form.PUBLIC_TASK) == (centre == null)) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        if (centre == null) {
            if (!actor.is(Role.CITY)) {
                throw new Problem(ReportingProblem.OWN_CENTRE_ONLY);
            }
            return;
        }
        var id = new CentreId(centre);
        if (centres.find(id).isEmpty()) {
            throw new Problem(KitProblem.CENTRE_UNKNOWN);
        }
        if (ReportingAccess.seesAll(actor)) {
            // The city changes nothing in a centre, also not what its operator says.
            throw new Problem(ReportingProblem.OWN_CENTRE_ONLY);
        }
        access.requireReadable(actor, List.of(id), period);
    }

    @GetMapping("/{statement}")
    @Operation(
            summary = "A statement as it is now",
            description =
                    "Its tables are read from the figures; its words are the ones written last. Only whoever writes it sees"
                            + " its draft; others see the version that was kept last.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`statement-unknown`")
    ResponseEntity<StatementView> statement(@PathVariable UUID statement, Actor actor) {
        var known = findStatements.readable(statement, actor);
        return findStatements.mayWrite(known, actor) || known.versions().isEmpty()
                ? answer(known)
                : ResponseEntity.ok(StatementView.kept(
                        known, findStatements.version(known, known.versions().size())));
    }

    @PutMapping(path = "/{statement}/texts/{section}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write the words of a part")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "`statement-unknown`, `statement-part-unknown`",
            content =
                    @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject(UNKNOWN)))
    ResponseEntity<HeadView> write(
            @PathVariable UUID statement,
            @PathVariable String section,
            Revision seen,
            @Valid @RequestBody TextRequest request,
            Actor actor) {
        var known = findStatements.writable(statement, actor);
        if (known.form().section(section).isEmpty()) {
            throw new Problem(ReportingProblem.STATEMENT_PART_UNKNOWN);
        }
        return done(writeStatement.write(known, seen, section, request.text()));
    }

    @PostMapping("/{statement}/versions")
    @Operation(
            summary = "Keep it as it is now",
            description = "Words and tables stand still in a version. The city sees the operator’s from then on.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`statement-unknown`")
    @ApiResponse(responseCode = "409", description = "`too-many-versions`")
    ResponseEntity<HeadView> keep(@PathVariable UUID statement, Revision seen, Actor actor) {
        return done(writeStatement.keep(findStatements.writable(statement, actor), seen, actor));
    }

    @GetMapping("/{statement}/versions/{version}")
    @Operation(summary = "A version that was kept")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`statement-unknown`, `statement-version-unknown`")
    StatementView version(@PathVariable UUID statement, @PathVariable int version, Actor actor) {
        var known = findStatements.readable(statement, actor);
        return StatementView.kept(known, findStatements.version(known, version));
    }

    /** Without its tables: reading them takes long, and who changed it asks for them when they are shown. */
    private static ResponseEntity<HeadView> done(WriteStatement.Outcome outcome) {
        return switch (outcome) {
            case WriteStatement.Outcome.Written(var statement) ->
                ResponseEntity.ok()
                        .eTag(new Revision(statement.revision()).etag())
                        .body(HeadView.of(statement));
            case WriteStatement.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case WriteStatement.Outcome.TooManyVersions() ->
                throw new Problem(ReportingProblem.TOO_MANY_VERSIONS).arguments(Statement.MOST_VERSIONS);
        };
    }

    private ResponseEntity<StatementView> answer(Statement statement) {
        return ResponseEntity.ok()
                .eTag(new Revision(statement.revision()).etag())
                .body(StatementView.draft(statement, compileStatement.draft(statement)));
    }
}
