package pl.krakow.centra.reporting.contracted.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.Asked;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.KeepContract;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Contract.Change;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.contracted.http.ContractViews.ContractView;
import pl.krakow.centra.reporting.contracted.http.ContractViews.TermView;
import pl.krakow.centra.reporting.contracted.http.ContractViews.TermsView;
import pl.krakow.centra.reporting.contracted.http.ContractViews.VersionView;
import pl.krakow.centra.reporting.contracted.http.ContractViews.VersionsView;
import pl.krakow.centra.reporting.counting.domain.Cell;

@RestController
@Tag(
        name = "Contracted results",
        description = "What operators promised the city for their terms, and how far they are")
@RequestMapping(path = "/api/v1/reports/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class ContractsController {

    private static final String TWICE = """
            {"type": "urn:problem:reporting:promised-twice", "code": "promised-twice", "status": 422, \
            "title": "To samo jest obiecane dwa razy", "indicator": "roomUses", "due": "2026-12-31"}""";

    private final Contracts contracts;
    private final Terms terms;
    private final KeepContract keepContract;
    private final FollowContract followContract;
    private final ReportingAccess access;

    @Schema(name = "ContractDraft", description = "All that is promised from now on: what is left out is no longer")
    record ContractRequest(
            @Nullable
            @PlainText(max = 500, lines = true)
            @Schema(example = "Aneks nr 1 z 12 stycznia 2026", maxLength = 500)
            String note,

            @NotNull @Size(max = Contract.MOST_PROMISES) List<@NotNull @Valid PromiseRequest> promises) {}

    @Schema(name = "ContractedResultDraft")
    record PromiseRequest(
            @NotNull @PlainText(max = 100) @Schema(example = "roomUses", maxLength = 100)
            String indicator,

            @Nullable
            @PlainText(max = 100)
            @Schema(description = "only one part of it, by this dimension", example = "eventKind", maxLength = 100)
            String by,

            @Nullable @PlainText(max = 100) @Schema(example = "TRAINING", maxLength = 100)
            String value,

            @Min(1) @Max(Promise.LARGEST) @Schema(description = "hours, where it is time", example = "1200")
            long amount,

            @Nullable
            @Schema(description = "the last day that counts; the term’s last one when left out", example = "2026-12-31")
            LocalDate due) {

        Promise toPromise(LocalDate until) {
            var cell = Asked.cell(Asked.indicator(indicator), by, value);
            if (!Promise.canBeOf(cell.indicator())) {
                throw new Problem(ReportingProblem.NOT_TO_PROMISE).arguments(indicator);
            }
            return new Promise(cell, amount, due == null ? until : due);
        }
    }

    @GetMapping
    @Operation(
            summary = "The operators’ terms",
            description = "With how many results are promised for each. A coordinator sees the term in office.")
    @ApiResponse(responseCode = "200")
    TermsView terms(Actor actor) {
        var promised = contracts.all().stream()
                .collect(Collectors.toMap(
                        Contract::term, contract -> contract.promises().size()));
        return new TermsView(terms.all().stream()
                .filter(term -> access.mayRead(actor, term.id().centre(), term.operator()))
                .map(term -> TermView.of(term, promised.getOrDefault(term.id(), 0)))
                .toList());
    }

    @GetMapping("/{centre}/{begins}")
    @Operation(
            summary = "What was promised for a term, and how far it is",
            description =
                    "Read from the figures as they are now. Nothing is promised for a term until the city enters it:"
                            + " its revision is 0 then.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    ResponseEntity<ContractView> contract(
            @PathVariable CentreId centre,
            @Parameter(description = "the term’s first day", example = "2025-01-01")
                    @PathVariable
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate begins,
            Actor actor,
            Locale language) {
        return answer(readable(centre, begins, actor), language);
    }

    @GetMapping("/{centre}/{begins}/versions")
    @Operation(summary = "What was promised when", description = "The oldest first; who entered it, for the city only.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    VersionsView versions(
            @PathVariable CentreId centre,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate begins,
            Actor actor) {
        boolean named = ReportingAccess.seesAll(actor);
        return new VersionsView(contracts.find(readable(centre, begins, actor)).versions().stream()
                .map(version -> VersionView.of(version, named))
                .toList());
    }

    @PutMapping(path = "/{centre}/{begins}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Enter what was promised",
            description =
                    "All of it; it is the newest version from then on, and those before stay to be read. Amounts count"
                            + " from the term’s first day.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`indicator-unknown`, `not-broken-down-by`")
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    @ApiResponse(responseCode = "409", description = "`too-many-versions`")
    @ApiResponse(
            responseCode = "422",
            description = "`promised-twice`, `promise-outside-term`, `not-to-promise`",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, examples = @ExampleObject(TWICE)))
    ResponseEntity<ContractView> enter(
            @PathVariable CentreId centre,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate begins,
            Revision seen,
            @Valid @RequestBody ContractRequest request,
            Actor actor,
            Locale language) {
        var term = new TermId(centre.value(), begins);
        var operator = terms.find(term).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
        var promises = request.promises().stream()
                .map(each -> each.toPromise(operator.until()))
                .toList();
        return switch (keepContract.handle(new KeepContract.Command(term, seen, actor, request.note(), promises))) {
            case KeepContract.Outcome.Kept(var contract) -> answer(contract.term(), language);
            case KeepContract.Outcome.TermUnknown() -> throw new Problem(ReportingProblem.TERM_UNKNOWN);
            case KeepContract.Outcome.Refused(var why) -> throw refusal(why);
        };
    }

    private static Problem refusal(Change why) {
        return switch (why) {
            case Change.Changed _ -> throw new IllegalStateException("that is no refusal");
            case Change.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Change.TooManyVersions() ->
                new Problem(ReportingProblem.TOO_MANY_VERSIONS).arguments(Contract.MOST_VERSIONS);
            case Change.Twice(var promise) -> about(ReportingProblem.PROMISED_TWICE, promise.cell(), promise.due());
            case Change.OutsideTerm(var promise) ->
                about(ReportingProblem.PROMISE_OUTSIDE_TERM, promise.cell(), promise.due());
        };
    }

    private static Problem about(ReportingProblem code, Cell cell, LocalDate due) {
        return new Problem(code)
                .arguments(cell.indicator().id(), due.toString())
                .with("indicator", cell.indicator().id())
                .with("due", due.toString());
    }

    private TermId readable(CentreId centre, LocalDate begins, Actor actor) {
        var id = new TermId(centre.value(), begins);
        var operator = terms.find(id).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
        if (!access.mayRead(actor, id.centre(), operator)) {
            throw new Problem(ReportingProblem.OWN_TERM_ONLY);
        }
        return id;
    }

    private ResponseEntity<ContractView> answer(TermId term, Locale language) {
        var followed = followContract.of(term).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
        return ResponseEntity.ok()
                .eTag(new Revision(followed.contract().revision()).etag())
                .body(ContractView.of(followed, language));
    }
}
