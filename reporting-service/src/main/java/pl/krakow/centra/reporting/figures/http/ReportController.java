package pl.krakow.centra.reporting.figures.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.validation.PlainText;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.reporting.Asked;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.figures.BreakDown;
import pl.krakow.centra.reporting.figures.FollowFigures;
import pl.krakow.centra.reporting.figures.OpenFigure;
import pl.krakow.centra.reporting.figures.ReadOccupancy;
import pl.krakow.centra.reporting.figures.SummarisePeriod;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

@RestController
@Tag(name = "Reports", description = "What the city knows about its centres")
@RequestMapping("/api/v1/reports")
@RequiredArgsConstructor
class ReportController {

    private static final String COMPARE =
            "also what they were in the period before and a year ago; to an operator, if its term had begun";

    private final SummarisePeriod summarise;
    private final BreakDown breakDown;
    private final FollowFigures followFigures;
    private final OpenFigure openFigure;
    private final ReadOccupancy readOccupancy;
    private final IndicatorCatalogue indicators;
    private final CentreCatalogue centres;
    private final ReportingAccess access;

    @GetMapping("/indicators")
    @Operation(summary = "What the figures of a report mean")
    IndicatorsView indicators() {
        return IndicatorsView.of(indicators);
    }

    @GetMapping("/summary")
    @Operation(
            summary = "How much the centres were used in a period",
            description = "Both dates are included. Without a centre: all of them, for the city only. "
                    + "Beneficiaries are counted once, per centre and in the total; their figures never add up.")
    SummaryView summary(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            @Parameter(description = COMPARE) @RequestParam(defaultValue = "false") boolean compare,
            Actor actor) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        boolean compared = compare && access.mayCompare(actor, named, period);
        return SummaryView.of(summarise.handle(new SummarisePeriod.Query(period, centres(named), compared)));
    }

    @GetMapping("/figures")
    @Operation(
            summary = "Figures of a period, broken down",
            description =
                    "Each figure per centre and in total; with `by` also its parts, e.g. by room or by field of advice."
                            + " What can be broken down by what, the indicators say. Parts that weren't told apart are in the figure"
                            + " and in no part.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description =
                    "`indicator-unknown`, `not-broken-down-by`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    FiguresView figures(
            @Parameter(description = "may be given several times", example = "adviceHours")
                    @RequestParam(name = "indicator")
                    @Size(min = 1, max = 50)
                    List<String> indicators,
            @Parameter(description = "a dimension all of them have", example = "field")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = COMPARE) @RequestParam(defaultValue = "false") boolean compare,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            Actor actor) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var asked = Asked.indicators(indicators);
        var dimension = by == null ? null : Asked.dimension(by, asked);
        boolean compared = compare && access.mayCompare(actor, named, period);
        return FiguresView.of(
                breakDown.handle(new BreakDown.Query(asked, dimension, compared, period, centres(named))));
    }

    @GetMapping("/course")
    @Operation(
            summary = "How figures went over time",
            description =
                    "A number for each part of the period, per centre and in total. The first and the last part may be"
                            + " shorter than the rest. Figures that count each once don't add up over parts either.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description =
                    "`indicator-unknown`, `too-many-parts`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    CourseView course(
            @Parameter(description = "may be given several times", example = "roomUses")
                    @RequestParam(name = "indicator")
                    @Size(min = 1, max = 50)
                    List<String> indicators,
            @Parameter(description = "also what each part was a year ago; to an operator, if its term had begun")
                    @RequestParam(defaultValue = "false")
                    boolean compare,
            @Parameter(description = "what the period is cut into", example = "MONTH") @RequestParam Interval every,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            Actor actor) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var asked = Asked.indicators(indicators);
        boolean compared = compare && access.mayCompare(actor, named, period);
        return switch (followFigures.handle(new FollowFigures.Query(asked, every, period, centres(named), compared))) {
            case FollowFigures.Outcome.Followed followed -> CourseView.of(followed);
            case FollowFigures.Outcome.TooMany() ->
                throw new Problem(ReportingProblem.TOO_MANY_PARTS).arguments(FollowFigures.MOST_INTERVALS);
        };
    }

    @GetMapping("/occupancy")
    @Operation(
            summary = "How much of their open hours the rooms were used",
            description =
                    "By room, and by day of the week and hour: the data of a heatmap. Minutes. Closures and public holidays"
                            + " are no open time. A room that can be divided counts by its parts; named as `room` it counts by itself.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "`one-centre-for-room`, `period-backwards`, `period-too-long`, `period-out-of-reach`")
    OccupancyView occupancy(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            @Parameter(description = "only this room of the one centre named", example = "1w040")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 40)
                    @Size(min = 1)
                    String room,
            Actor actor) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var asked = centres(named);
        if (room != null && asked.size() != 1) {
            throw new Problem(ReportingProblem.ONE_CENTRE_FOR_ROOM);
        }
        return OccupancyView.of(readOccupancy.handle(new ReadOccupancy.Query(period, asked, room)));
    }

    @GetMapping("/summary/facts")
    @Operation(
            summary = "What a figure of a summary is made of",
            description =
                    "The amounts of the items of all pages add up to the figure, as long as it isn't `changed` meanwhile. No names, only ids: of the thing, its"
                            + " version, and the event that told it. Where each counts once the items are who was counted, and `member`"
                            + " opens one of them: each of its facts has the amount 1.")
    FigureView facts(
            @RequestParam String indicator,
            @Parameter(description = "only one part of it, by this dimension", example = "room")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "the part's value", example = "1w040")
                    @RequestParam(required = false)
                    @Nullable
                    @PlainText(max = 100)
                    @Size(min = 1)
                    String value,
            @Parameter(description = "of a figure that counts each once: by which facts this one of them counts")
                    @RequestParam(required = false)
                    @Nullable
                    UUID member,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            Paging paging,
            Actor actor) {
        var period = Asked.period(from, to);
        access.requireReadable(actor, named, period);
        var cell = Asked.cell(Asked.indicator(indicator), by, value);
        if (member != null && !cell.indicator().distinct()) {
            throw new Problem(KitProblem.INVALID_REQUEST);
        }
        OpenFigure.Place after = paging.after()
                .map(cursor -> FigureView.place(cell, member != null, cursor))
                .orElse(null);
        return FigureView.of(
                cell,
                openFigure.handle(new OpenFigure.Query(cell, period, centres(named), member, after, paging.limit())));
    }

    private List<String> centres(List<CentreId> named) {
        List<CentreId> asked =
                named.isEmpty() ? centres.all().stream().map(Centre::id).toList() : named;
        return asked.stream().distinct().map(CentreId::value).toList();
    }
}
