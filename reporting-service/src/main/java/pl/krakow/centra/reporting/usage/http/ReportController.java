package pl.krakow.centra.reporting.usage.http;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;
import pl.krakow.centra.reporting.usage.OpenFigure;
import pl.krakow.centra.reporting.usage.SummariseUsage;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.PeriodAsked;

@RestController
@Tag(name = "Reports", description = "What the city knows about its centres")
@RequestMapping("/api/v1/reports")
@RequiredArgsConstructor
class ReportController {

    private final SummariseUsage summarise;
    private final OpenFigure openFigure;
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
            Actor actor) {
        access.requireReadable(actor, named);
        return SummaryView.of(summarise.handle(new SummariseUsage.Query(period(from, to), centres(named))));
    }

    @GetMapping("/summary/facts")
    @Operation(
            summary = "What a figure of a summary is made of",
            description = "The amounts of the items of all pages add up to the figure. No names, only ids.")
    FigureView facts(
            @RequestParam String indicator,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(name = "centre", defaultValue = "") List<CentreId> named,
            Paging paging,
            Actor actor) {
        access.requireReadable(actor, named);
        Indicator asked = Indicator.of(indicator).orElseThrow(() -> new Problem(ReportingProblem.INDICATOR_UNKNOWN));
        OpenFigure.Place after =
                paging.after().map(cursor -> FigureView.place(asked, cursor)).orElse(null);
        return FigureView.of(
                asked,
                openFigure.handle(
                        new OpenFigure.Query(asked, period(from, to), centres(named), after, paging.limit())));
    }

    private static Period period(LocalDate from, LocalDate to) {
        return switch (PeriodAsked.of(from, to)) {
            case Period period -> period;
            case PeriodAsked.Backwards backwards -> throw new Problem(ReportingProblem.PERIOD_BACKWARDS);
            case PeriodAsked.TooLong tooLong ->
                throw new Problem(ReportingProblem.PERIOD_TOO_LONG).arguments(PeriodAsked.MAX_YEARS);
            case PeriodAsked.OutOfReach outOfReach ->
                throw new Problem(ReportingProblem.PERIOD_OUT_OF_REACH)
                        .arguments(PeriodAsked.EARLIEST.toString(), PeriodAsked.LATEST.toString());
        };
    }

    private List<String> centres(List<CentreId> named) {
        List<CentreId> asked =
                named.isEmpty() ? centres.all().stream().map(Centre::id).toList() : named;
        return asked.stream().distinct().map(CentreId::value).toList();
    }
}
