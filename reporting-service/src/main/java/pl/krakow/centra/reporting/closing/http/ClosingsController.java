package pl.krakow.centra.reporting.closing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.closing.CheckChain;
import pl.krakow.centra.reporting.closing.ClosePeriod;
import pl.krakow.centra.reporting.closing.CorrectClosings;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Closings.Head;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.closing.domain.Evidence.Ground;
import pl.krakow.centra.reporting.closing.domain.Evidence.Part;
import pl.krakow.centra.reporting.closing.domain.Evidence.Placed;
import pl.krakow.centra.reporting.closing.http.ClosingViews.CheckView;
import pl.krakow.centra.reporting.closing.http.ClosingViews.ClosingView;
import pl.krakow.centra.reporting.closing.http.ClosingViews.GroundView;
import pl.krakow.centra.reporting.closing.http.ClosingViews.HeadView;
import pl.krakow.centra.reporting.closing.http.ClosingViews.MissingCountView;
import pl.krakow.centra.reporting.closing.http.ClosingViews.PreviewView;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.CountedTogether;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.PeriodAsked;

@RestController
@Tag(name = "Closings", description = "Periods frozen as they were counted, and what corrected them later")
@RequestMapping(path = "/api/v1/reports/closings", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class ClosingsController {

    private static final String COUNTS_MISSING = """
            {"type": "urn:problem:reporting:counts-missing", "code": "counts-missing", "status": 409, \
            "title": "Brakuje zliczeń", "missing": [{"kind": "ROOM_USE_UNCOUNTED", "count": 3}]}""";

    private final Closings closings;
    private final Evidence evidence;
    private final CentreCatalogue centres;
    private final CountedTogether countedTogether;
    private final ClosePeriod closePeriod;
    private final CorrectClosings correctClosings;
    private final CheckChain checkChain;
    private final Terms terms;
    private final ReportingAccess access;

    @Schema(name = "ClosePeriod")
    record CloseRequest(
            @NotNull Closable.Kind kind,

            @NotNull
            @Schema(
                    description = "a day of the month, quarter or year; the first day of the term",
                    example = "2026-10-01")
            LocalDate on,

            @Nullable
            @Size(max = 40)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            @Schema(description = "whose term it is; for terms only", example = "reymonta")
            String centre,

            @Schema(description = "whether to close although counts are missing")
            boolean acceptMissing,

            @Nullable
            @PlainText(max = 2000, lines = true)
            @Schema(example = "Brakujące zliczenia centrum uzupełni do końca miesiąca", maxLength = 2000)
            String note) {}

    @Schema(name = "ExplainCorrection")
    record ExplanationRequest(
            @NotNull
            @PlainText(max = 2000, lines = true)
            @Schema(example = "Centrum uzupełniło obecność na dwóch spotkaniach", maxLength = 2000)
            String text) {}

    @GetMapping
    @Operation(
            summary = "What was closed",
            description =
                    "The latest first. A coordinator sees what lies in the term of its centre and no other centre’s term.")
    @ApiResponse(responseCode = "200")
    Page<HeadView> closings(
            @Parameter(description = "which a coordinator has to name", example = "reymonta")
                    @RequestParam(required = false)
                    @Nullable
                    CentreId centre,
            Paging paging,
            Actor actor) {
        var named = centre == null ? List.<CentreId>of() : List.of(centre);
        access.requireReadable(actor, named);
        int below = paging.after()
                .map(cursor -> Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        var heads = closings.heads(below, paging.limit() + 1);
        var shown = heads.stream().limit(paging.limit()).toList();
        return new Page<>(
                shown.stream()
                        .filter(head -> concerns(head, centre)
                                && access.mayRead(actor, named, head.closed().period()))
                        .map(HeadView::of)
                        .toList(),
                heads.size() > shown.size()
                        ? Cursor.of(shown.getLast().number()).encode()
                        : null);
    }

    private static boolean concerns(Head head, @Nullable CentreId centre) {
        var whose = head.closed().centre();
        return centre == null || whose == null || whose.equals(centre.value());
    }

    @GetMapping("/preview")
    @Operation(
            summary = "A period before it is closed",
            description = "What hasn’t been counted yet: rooms used without people counted, events without attendance,"
                    + " advice of which nobody said whether it took place.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-out-of-reach`")
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    PreviewView preview(
            @RequestParam Closable.Kind kind,
            @Parameter(
                            description = "a day of the month, quarter or year; the first day of the term",
                            example = "2026-10-01")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate on,
            @Parameter(description = "whose term it is; for terms only", example = "reymonta")
                    @RequestParam(required = false)
                    @Nullable
                    CentreId centre) {
        var period = closable(kind, on, centre == null ? null : centre.value());
        return PreviewView.of(
                period, closePeriod.isOver(period), closings.of(period.key()), closePeriod.missing(period));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Close a period",
            description =
                    "Its figures are frozen as they are counted now, and hashed together with the hash of the closing"
                            + " before. That can’t be undone.")
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "400", description = "`period-out-of-reach`")
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`period-not-over`, `already-closed` with its `number`, `counts-missing` with what is `missing`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(COUNTS_MISSING)))
    ResponseEntity<ClosingView> close(@Valid @RequestBody CloseRequest request, Actor actor) {
        var period = closable(request.kind(), request.on(), request.centre());
        return switch (closePeriod.handle(
                new ClosePeriod.Command(period, request.acceptMissing(), request.note(), actor))) {
            case ClosePeriod.Outcome.Closed(var closing) ->
                ResponseEntity.created(URI.create("/api/v1/reports/closings/" + closing.number()))
                        .body(ClosingView.of(closing, Optional.empty(), _ -> true, true, false));
            case ClosePeriod.Outcome.NotOver() ->
                throw new Problem(ReportingProblem.PERIOD_NOT_OVER)
                        .arguments(period.period().to().toString());
            case ClosePeriod.Outcome.AlreadyClosed(int number) ->
                throw new Problem(ReportingProblem.ALREADY_CLOSED)
                        .arguments(number)
                        .with("number", number);
            case ClosePeriod.Outcome.CountsMissing(var missing) ->
                throw new Problem(ReportingProblem.COUNTS_MISSING)
                        .arguments(missing.total())
                        .with("missing", MissingCountView.of(missing));
        };
    }

    @GetMapping("/check")
    @Operation(
            summary = "Whether all closings are what they were",
            description = "Every hash is computed anew, and each closing is followed to the one before.")
    @ApiResponse(responseCode = "200")
    CheckView check() {
        return CheckView.of(checkChain.check());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A closed period",
            description =
                    "Each figure as it was closed, with the corrections that are written down, and as it is counted now."
                            + " A coordinator names its centre and sees that one’s figures.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closing-unknown`")
    ClosingView closing(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable CentreId centre,
            @Parameter(description = "also the parts of figures, e.g. by room") @RequestParam(defaultValue = "false")
                    boolean parts,
            Actor actor) {
        var named = centre == null ? List.<CentreId>of() : List.of(centre);
        access.requireReadable(actor, named);
        var closing = known(number);
        access.requireReadable(actor, named, closing.snapshot().closed().period());
        return ClosingView.of(
                closing,
                correctClosings.pending(closing),
                place -> centre == null || place.equals(centre.value()),
                ReportingAccess.seesAll(actor),
                parts);
    }

    @GetMapping("/{number}/document")
    @Operation(
            summary = "What was hashed",
            description = "Canonical JSON (RFC 8785): the SHA-256 of these bytes is the closing’s hash.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closing-unknown`")
    ResponseEntity<byte[]> document(@PathVariable int number) {
        return FeedAnswer.file(
                MediaType.APPLICATION_JSON,
                known(number).seal().document().getBytes(UTF_8),
                "closing-%d.json".formatted(number));
    }

    @PutMapping(path = "/{number}/corrections/{correction}/explanation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say why a closed period was corrected")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closing-unknown`, `correction-unknown`")
    ClosingView explain(
            @PathVariable int number,
            @PathVariable @Min(1) @Max(1_000_000) int correction,
            @Valid @RequestBody ExplanationRequest request,
            Actor actor) {
        known(number);
        var explained = correctClosings
                .explain(number, correction, request.text(), actor)
                .orElseThrow(() -> new Problem(ReportingProblem.CORRECTION_UNKNOWN));
        return ClosingView.of(explained, correctClosings.pending(explained), _ -> true, true, false);
    }

    @GetMapping("/{number}/corrections/{correction}/facts")
    @Operation(
            summary = "The facts behind a correction",
            description =
                    "What came, changed or went since the figures were counted before: ids of things, versions, and the"
                            + " events that told them. None where beneficiaries were merged, where somebody had been there in an"
                            + " earlier period, or where definitions changed. A coordinator names its centre.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`closing-unknown`, `correction-unknown`")
    Page<GroundView> facts(
            @PathVariable int number,
            @PathVariable @Min(1) @Max(1_000_000) int correction,
            @RequestParam(required = false) @Nullable CentreId centre,
            Paging paging,
            Actor actor) {
        var named = centre == null ? List.<CentreId>of() : List.of(centre);
        access.requireReadable(actor, named);
        var closing = known(number);
        access.requireReadable(actor, named, closing.snapshot().closed().period());
        var rests = closing.correction(correction)
                .orElseThrow(() -> new Problem(ReportingProblem.CORRECTION_UNKNOWN))
                .rests();
        if (rests == null) {
            return new Page<>(List.of(), null);
        }
        var at = centre == null
                ? countedTogether.of(
                        centres.all().stream().map(each -> each.id().value()).toList())
                : List.of(centre.value());
        var after = paging.after().map(ClosingsController::place).orElse(null);
        var found = evidence.list(rests.evidence(), at, after, paging.limit() + 1);
        var shown = found.stream().limit(paging.limit()).toList();
        return new Page<>(
                shown.stream().map(GroundView::of).toList(),
                found.size() > shown.size() ? cursor(shown.getLast()).encode() : null);
    }

    private static Cursor cursor(Placed placed) {
        return Cursor.of(
                placed.part().centre(),
                placed.part().month().atDay(1),
                placed.ground().fact().toString());
    }

    private static Placed place(Cursor cursor) {
        var fact = cursor.text(2);
        if (fact.indexOf('/') < 1 || fact.endsWith("/")) {
            throw new Problem(KitProblem.CURSOR_MALFORMED);
        }
        return new Placed(
                new Part(cursor.text(0), YearMonth.from(cursor.date(1))),
                new Ground(FactId.parse(fact), 0, "", null, true));
    }

    private Closing known(int number) {
        return closings.find(number).orElseThrow(() -> new Problem(ReportingProblem.CLOSING_UNKNOWN));
    }

    private Closable closable(Closable.Kind kind, LocalDate on, @Nullable String centre) {
        if ((kind == Closable.Kind.TERM) == (centre == null)) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        if (centre != null) {
            var term = terms.find(new TermId(centre, on)).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
            return Closable.term(centre, new Period(term.from(), term.until()));
        }
        if (on.isBefore(PeriodAsked.EARLIEST) || on.isAfter(PeriodAsked.LATEST)) {
            throw new Problem(ReportingProblem.PERIOD_OUT_OF_REACH)
                    .arguments(PeriodAsked.EARLIEST.toString(), PeriodAsked.LATEST.toString());
        }
        return Closable.around(kind, on);
    }
}
