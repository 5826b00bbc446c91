package pl.krakow.centra.reporting.figures.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.figures.BreakDown.Amount;
import pl.krakow.centra.reporting.figures.BreakDown.Broken;
import pl.krakow.centra.reporting.figures.BreakDown.Figure;
import pl.krakow.centra.reporting.figures.http.SummaryView.SourceView;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/**
 * Figures as they are answered.
 *
 * @param definitions the version of the indicators the figures follow
 * @param by the dimension they are broken down by
 * @param asOf when they were read
 */
@Schema(name = "ReportFigures")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FiguresView(
        LocalDate from,
        LocalDate to,
        @Schema(example = "2027-01") String definitions,
        @Schema(example = "field") @Nullable String by,
        Instant asOf,
        List<SourceView> sources,
        List<IndicatorFigures> figures) {

    /** @param total of all the centres; where each counts once, not the sum of theirs */
    @Schema(name = "ReportIndicatorFigures")
    record IndicatorFigures(
            @Schema(example = "adviceHours") String indicator,

            @Schema(description = "of all amounts", example = "minute")
            String unit,

            List<CentreAmount> centres,
            AmountView total) {

        static IndicatorFigures of(Figure figure, boolean broken) {
            return new IndicatorFigures(
                    figure.indicator().id(),
                    figure.indicator().unit().id(),
                    figure.centres().entrySet().stream()
                            .map(each -> new CentreAmount(each.getKey(), AmountView.of(each.getValue(), broken)))
                            .toList(),
                    AmountView.of(figure.total(), broken));
        }
    }

    @Schema(name = "ReportCentreAmount")
    record CentreAmount(@Schema(example = "reymonta") String centre, AmountView amount) {}

    /**
     * @param parts by value; what wasn't told apart is in none of them
     * @param before in the period of the same length right before
     * @param yearAgo in the same period a year ago
     */
    @Schema(name = "ReportAmount")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AmountView(
            @Schema(example = "340") long figure,

            @Schema(example = "{\"LAW\": 220, \"ACCOUNTING\": 120}") @Nullable
            Map<String, Long> parts,

            @Schema(example = "290") @Nullable Long before,
            @Schema(example = "310") @Nullable Long yearAgo,

            @Schema(example = "{\"LAW\": 200, \"ACCOUNTING\": 90}") @Nullable
            Map<String, Long> partsBefore,

            @Schema(example = "{\"LAW\": 310}") @Nullable Map<String, Long> partsYearAgo) {

        static AmountView of(Amount amount, boolean broken) {
            var compared = amount.compared();
            return new AmountView(
                    amount.figure(),
                    broken ? amount.parts() : null,
                    compared == null ? null : compared.before(),
                    compared == null ? null : compared.yearAgo(),
                    compared == null || !broken ? null : compared.partsBefore(),
                    compared == null || !broken ? null : compared.partsYearAgo());
        }
    }

    static FiguresView of(Broken broken) {
        var query = broken.query();
        var by = query.by();
        return new FiguresView(
                query.period().from(),
                query.period().to(),
                IndicatorCatalogue.VERSION,
                by == null ? null : by.id(),
                broken.asOf(),
                SourceView.of(broken.sources(), broken.asOf()),
                broken.figures().stream()
                        .map(figure -> IndicatorFigures.of(figure, by != null))
                        .toList());
    }
}
