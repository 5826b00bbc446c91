package pl.krakow.centra.reporting.charts.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.FeedAnswer;
import pl.krakow.centra.reporting.Asked;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.drawing.DrawChart;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.contracted.domain.TermId;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.tables.CompileCharts;
import pl.krakow.centra.reporting.tables.CompileCharts.Then;

@RestController
@Tag(name = "Charts", description = "Figures as charts: data, or drawn as SVG with a title and a sentence")
@RequestMapping(
        path = "/api/v1/reports/charts",
        produces = {MediaType.ALL_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@RequiredArgsConstructor
class ChartsController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", UTF_8);
    private static final String DRAWN = "data|svg|svg-phone";
    private static final String DRAWN_EXAMPLE = "svg";

    private final CompileCharts charts;
    private final FollowContract followContract;
    private final Terms terms;
    private final CentreCatalogue centres;
    private final ReportingAccess access;

    @GetMapping("/course")
    @Operation(
            summary = "A figure over time, a line for each centre",
            description = "Small ones below each other where there are more than two.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChartView.class)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "`indicator-unknown`, `too-many-parts`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    ResponseEntity<?> course(
            @Parameter(example = "roomUses") @RequestParam String indicator,
            @Parameter(example = "MONTH") @RequestParam Interval every,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            @Parameter(description = "of one centre: also what it was a year before, if the reader may read that")
                    @RequestParam(defaultValue = "false")
                    boolean compare,
            @Parameter(description = "data, or drawn for a wide page or a phone", example = DRAWN_EXAMPLE)
                    @RequestParam(defaultValue = "data")
                    @Pattern(regexp = DRAWN)
                    String as,
            Actor actor,
            Locale language) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        boolean compared = compare && access.mayCompare(actor, named, period);
        if (every.cut(period).size() > CompileCharts.MOST_PARTS) {
            throw new Problem(ReportingProblem.TOO_MANY_PARTS).arguments(CompileCharts.MOST_PARTS);
        }
        return answer(
                charts.course(Asked.indicator(indicator), every, period, places(named), compared, language),
                as,
                language);
    }

    @GetMapping("/comparison")
    @Operation(summary = "A figure or its parts side by side, a bar for each centre")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChartView.class)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "`indicator-unknown`, `not-broken-down-by`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    ResponseEntity<?> comparison(
            @Parameter(example = "events") @RequestParam String indicator,
            @Parameter(example = "eventKind") @RequestParam(required = false) @Nullable String by,
            @Parameter(description = "a bar for the period and one for this one instead, of all the centres together")
                    @RequestParam(required = false)
                    @Nullable
                    Then with,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            @RequestParam(defaultValue = "data") @Pattern(regexp = DRAWN) String as,
            Actor actor,
            Locale language) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var asked = Asked.indicator(indicator);
        var dimension = by == null ? null : Asked.dimension(by, List.of(asked));
        if (with == null) {
            return answer(charts.comparison(asked, dimension, period, places(named), language), as, language);
        }
        access.requireReadable(actor, named, with == Then.BEFORE ? period.before() : period.yearAgo());
        return answer(charts.comparison(asked, dimension, period, with, places(named), language), as, language);
    }

    @GetMapping("/hours")
    @Operation(
            summary = "How full the rooms are, by day of the week and hour",
            description =
                    "Weekdays down, hours of the day across; in each cell how many percent of the open hours were used."
                            + " What was closed has no cell.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChartView.class)))
    @ApiResponse(
            responseCode = "400",
            description = "`one-centre-for-room`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    ResponseEntity<?> hours(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            @Parameter(description = "of one centre; all rooms when left out", example = "1w040")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 40)
                    @Size(min = 1)
                    String room,
            @RequestParam(defaultValue = "data") @Pattern(regexp = DRAWN) String as,
            Actor actor,
            Locale language) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var at = places(named);
        if (room != null && at.size() != 1) {
            throw new Problem(ReportingProblem.ONE_CENTRE_FOR_ROOM);
        }
        return answer(charts.occupancy(period, at, room, language), as, language);
    }

    @GetMapping("/promises")
    @Operation(
            summary = "How far an operator’s results are",
            description = "A bar for each, with a tick where it should be today; below plan is striped as well as red.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChartView.class)))
    @ApiResponse(responseCode = "404", description = "`term-unknown`")
    ResponseEntity<?> promises(
            @RequestParam CentreId centre,
            @Parameter(description = "the term’s first day", example = "2025-01-01")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate begins,
            @RequestParam(defaultValue = "data") @Pattern(regexp = DRAWN) String as,
            Actor actor,
            Locale language) {
        access.requireReadable(actor, List.of(centre));
        var term = new TermId(centre.value(), begins);
        var operator = terms.find(term).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
        if (!access.mayRead(actor, term.centre(), operator)) {
            throw new Problem(ReportingProblem.OWN_TERM_ONLY);
        }
        var followed = followContract.of(term).orElseThrow(() -> new Problem(ReportingProblem.TERM_UNKNOWN));
        return answer(charts.promises(followed, language), as, language);
    }

    private static ResponseEntity<?> answer(Chart chart, String as, Locale language) {
        return switch (as) {
            case "svg" -> drawn(chart, language, DrawChart.Size.WIDE);
            case "svg-phone" -> drawn(chart, language, DrawChart.Size.PHONE);
            default ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ChartView.of(chart));
        };
    }

    private static ResponseEntity<byte[]> drawn(Chart chart, Locale language, DrawChart.Size size) {
        return FeedAnswer.secret(SVG, DrawChart.svg(chart, language, size).getBytes(UTF_8));
    }

    private List<String> places(List<CentreId> named) {
        var asked = named.isEmpty() ? centres.all().stream().map(Centre::id).toList() : named;
        return asked.stream().distinct().map(CentreId::value).toList();
    }
}
