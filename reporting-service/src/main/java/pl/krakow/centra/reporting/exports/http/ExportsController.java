package pl.krakow.centra.reporting.exports.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.Download;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.http.Downloads;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.kit.web.RequestKeys;
import pl.krakow.centra.reporting.Asked;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.exports.OrderExport;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Exports;
import pl.krakow.centra.reporting.exports.domain.Order;
import pl.krakow.centra.reporting.figures.FollowFigures;
import pl.krakow.centra.reporting.statements.FindStatements;
import pl.krakow.centra.reporting.tables.CompileFigures;
import pl.krakow.centra.reporting.tables.file.FileFormat;
import pl.krakow.centra.reporting.tables.file.WriteReport;

@RestController
@Tag(name = "Files of reports", description = "Reports as XLSX, CSV and PDF")
@RequestMapping("/api/v1/reports")
@RequiredArgsConstructor
class ExportsController {

    private static final int SHOWN = 50;
    private static final String NOT_READY = """
            {"type": "urn:problem:reporting:export-not-ready", "code": "export-not-ready", "status": 409, \
            "title": "Plik jeszcze powstaje"}""";

    private final Exports exports;
    private final OrderExport orderExport;
    private final KeptFiles exportFiles;
    private final CompileFigures compileFigures;
    private final WriteReport writeReport;
    private final Closings closings;
    private final FindStatements findStatements;
    private final CentreCatalogue centres;
    private final ReportingAccess access;
    private final Ids ids;

    /** Of what a file can be ordered. */
    enum Kind {
        SUMMARY,
        COURSE,
        BEHIND,
        CLOSING,
        STATEMENT
    }

    @Schema(name = "OrderReportExport", description = "What isn’t needed for the kind is left out")
    record OrderRequest(
            @NotNull Kind kind,
            @NotNull FileFormat format,

            @Nullable @Schema(description = "for figures", example = "2026-01-01")
            LocalDate from,

            @Nullable @Schema(example = "2026-12-31") LocalDate to,

            @Nullable
            @Size(max = 200)
            @Schema(description = "for figures; all of them when left out", example = "[\"reymonta\"]")
            List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String> centres,

            @Nullable
            @Size(max = 50)
            @Schema(description = "several for `COURSE`, one for `BEHIND`", example = "[\"roomUses\"]")
            List<@NotNull @PlainText(max = 100) String> indicators,

            @Nullable @Schema(description = "for `COURSE`", example = "MONTH")
            Interval every,

            @Nullable
            @PlainText(max = 100)
            @Schema(description = "for `BEHIND`: only a part", example = "room", maxLength = 100)
            String by,

            @Nullable @PlainText(max = 100) @Schema(example = "1w040", maxLength = 100)
            String value,

            @Nullable @Min(1) @Max(Integer.MAX_VALUE) @Schema(description = "of the closing", example = "12")
            Integer number,

            @Nullable @Schema(description = "for `STATEMENT`")
            UUID statement,

            @Nullable
            @Min(1)
            @Max(Integer.MAX_VALUE)
            @Schema(description = "of the statement; as it is now when left out", example = "1")
            Integer version) {}

    @GetMapping(
            path = "/export",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(
            summary = "Every figure of a period as a file",
            description =
                    "At once, also beside the period before and the same a year ago; to an operator, if its term had"
                            + " begun. Longer reports are ordered at `/api/v1/reports/exports`.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`period-backwards`, `period-too-long`, `period-out-of-reach`")
    ResponseEntity<byte[]> export(
            @Parameter(example = "xlsx") @RequestParam @Pattern(regexp = "csv|xlsx|pdf") String format,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            Actor actor,
            Locale language) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var report = compileFigures.summary(period, places(named), access.mayCompare(actor, named, period), language);
        var as = FileFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return FeedAnswer.file(as.type(report), writeReport.write(report, as), as.name(report));
    }

    @PostMapping(
            path = "/exports",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Order a file",
            description =
                    "It is written in the background; its progress is where `Location` points. Words are in the reader’s"
                            + " language, of a statement in its own.")
    @ApiResponse(responseCode = "202")
    @ApiResponse(
            responseCode = "400",
            description = "`indicator-unknown`, `not-broken-down-by`, `period-backwards`, `period-too-long`,"
                    + " `period-out-of-reach`, `too-many-parts`")
    @ApiResponse(
            responseCode = "404",
            description = "`closing-unknown`, `statement-unknown`, `statement-version-unknown`")
    @ApiResponse(responseCode = "409", description = "`too-many-exports`")
    ResponseEntity<ExportView> order(@Valid @RequestBody OrderRequest request, Actor actor, Locale language) {
        var id = RequestKeys.current().map(ids::derived).orElseGet(ids::next);
        return switch (orderExport.handle(
                new OrderExport.Command(id, order(request, actor), request.format(), language, actor))) {
            case OrderExport.Outcome.Ordered(var export) ->
                ResponseEntity.accepted()
                        .location(URI.create(ExportView.path(export.id())))
                        .body(ExportView.of(export));
            case OrderExport.Outcome.TooMany() ->
                throw new Problem(ReportingProblem.TOO_MANY_EXPORTS).arguments(OrderExport.MOST_AT_ONCE);
        };
    }

    @GetMapping(path = "/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The files one has ordered", description = "The latest first.")
    @ApiResponse(responseCode = "200")
    ExportView.Listed exports(Actor actor) {
        return new ExportView.Listed(
                exports.of(actor.subject(), SHOWN).stream().map(ExportView::of).toList());
    }

    @GetMapping(path = "/exports/{export}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far a file is")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`export-unknown`")
    ExportView progress(@PathVariable UUID export, Actor actor) {
        return ExportView.of(own(export, actor));
    }

    @GetMapping(
            path = "/exports/{export}/file",
            produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "The file", description = "As often as wanted, for seven days.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "`export-unknown`")
    @ApiResponse(
            responseCode = "409",
            description = "`export-not-ready`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(NOT_READY)))
    @ApiResponse(responseCode = "410", description = "`export-expired`")
    ResponseEntity<StreamingResponseBody> file(@PathVariable UUID export, Actor actor) {
        var known = own(export, actor);
        requireReadable(known.order(), actor);
        var file = known.file();
        if (known.state() == Export.State.EXPIRED) {
            throw new Problem(ReportingProblem.EXPORT_EXPIRED).arguments(Export.KEPT.toDays());
        }
        if (file == null) {
            throw new Problem(ReportingProblem.EXPORT_NOT_READY).with("state", known.state());
        }
        return Downloads.personal(Download.of(
                exportFiles,
                known.id().toString(),
                new KeptFile(file.id(), file.name(), file.type(), file.size(), file.sha256())));
    }

    private Export own(UUID id, Actor actor) {
        return exports.find(id)
                .filter(export -> export.by().equals(actor.subject()))
                .orElseThrow(() -> new Problem(ReportingProblem.EXPORT_UNKNOWN));
    }

    private Order order(OrderRequest request, Actor actor) {
        var order = switch (request.kind()) {
            case SUMMARY -> {
                var period = period(request);
                var named = named(request);
                yield new Order.Summary(period, places(named), access.mayCompare(actor, named, period));
            }
            case COURSE -> {
                var period = period(request);
                var every = needed(request.every());
                if (every.cut(period).size() > FollowFigures.MOST_INTERVALS) {
                    throw new Problem(ReportingProblem.TOO_MANY_PARTS).arguments(FollowFigures.MOST_INTERVALS);
                }
                var named = named(request);
                yield new Order.Course(
                        Asked.indicators(someOf(request.indicators())),
                        every,
                        period,
                        places(named),
                        access.mayCompare(actor, named, period));
            }
            case BEHIND ->
                new Order.Behind(
                        Asked.cell(
                                Asked.indicator(someOf(request.indicators()).getFirst()),
                                request.by(),
                                request.value()),
                        period(request),
                        places(named(request)));
            case CLOSING -> new Order.Closed(needed(request.number()));
            case STATEMENT -> new Order.Statement(needed(request.statement()), request.version());
        };
        switch (order) {
            case Order.Summary(var period, var _, boolean _) -> access.requireReadable(actor, named(request), period);
            case Order.Course(var _, var _, var period, var _, boolean _) ->
                access.requireReadable(actor, named(request), period);
            case Order.Behind(var _, var period, var _) -> access.requireReadable(actor, named(request), period);
            case Order.Closed _, Order.Statement _ -> requireReadable(order, actor);
        }
        return order;
    }

    /** Also when a file is fetched: whoever ordered it may have left since. */
    private void requireReadable(Order order, Actor actor) {
        switch (order) {
            case Order.Summary(var period, var at, boolean _) -> requireReadable(actor, at, period);
            case Order.Course(var _, var _, var period, var at, boolean _) -> requireReadable(actor, at, period);
            case Order.Behind(var _, var period, var at) -> requireReadable(actor, at, period);
            case Order.Closed(int number) -> {
                access.requireReadable(actor, List.of());
                if (closings.find(number).isEmpty()) {
                    throw new Problem(ReportingProblem.CLOSING_UNKNOWN);
                }
            }
            case Order.Statement(var statement, var version) -> findStatements.require(statement, version, actor);
        }
    }

    private void requireReadable(Actor actor, List<String> at, Period period) {
        access.requireReadable(actor, at.stream().map(CentreId::new).toList(), period);
    }

    private static Period period(OrderRequest request) {
        return Asked.period(needed(request.from()), needed(request.to()));
    }

    private List<CentreId> named(OrderRequest request) {
        var named = request.centres();
        if (named == null) {
            return List.of();
        }
        return named.stream()
                .map(CentreId::new)
                .map(id -> centres.find(id).map(Centre::id).orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN)))
                .toList();
    }

    private List<String> places(List<CentreId> named) {
        var asked = named.isEmpty() ? centres.all().stream().map(Centre::id).toList() : named;
        return asked.stream().distinct().map(CentreId::value).toList();
    }

    private static List<String> someOf(@Nullable List<String> indicators) {
        if (indicators == null || indicators.isEmpty()) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        return indicators;
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        return value;
    }
}
