package pl.krakow.centra.reporting.figures.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.figures.Figures;
import pl.krakow.centra.reporting.figures.SummarisePeriod.CentreFigures;
import pl.krakow.centra.reporting.figures.SummarisePeriod.Summary;
import pl.krakow.centra.reporting.figures.SummarisePeriod.Summed;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/**
 * A summary as it is answered.
 *
 * @param definitions the version of the indicators the figures follow
 * @param asOf when it was read
 * @param sources how far each source of events had been taken in by then
 * @param before the period of the same length right before, when asked for
 * @param yearAgo the same period a year ago, when asked for
 */
@Schema(name = "ReportSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryView(
        LocalDate from,
        LocalDate to,
        String definitions,
        Instant asOf,
        List<SourceView> sources,
        List<CentreView> centres,
        TotalView total,
        @Nullable EarlierView before,
        @Nullable EarlierView yearAgo) {

    @Schema(name = "ReportEarlierSummary")
    record EarlierView(LocalDate from, LocalDate to, List<CentreView> centres, TotalView total) {

        static @Nullable EarlierView of(@Nullable Summed summed) {
            return summed == null
                    ? null
                    : new EarlierView(
                            summed.period().from(),
                            summed.period().to(),
                            summed.centres().stream().map(CentreView::of).toList(),
                            TotalView.of(summed.total()));
        }
    }

    /** @param silent whether nothing has been heard of it for longer than usual: figures may be missing */
    @Schema(name = "ReportSource")
    record SourceView(String topic, Instant lastEventAt, boolean silent) {

        static List<SourceView> of(List<Source> sources, Instant now) {
            return sources.stream()
                    .map(source -> new SourceView(source.topic(), source.lastEventAt(), source.isSilentAt(now)))
                    .toList();
        }
    }

    @Schema(name = "ReportCentre")
    record CentreView(
            String centre,
            long roomUses,
            long requests,
            long cancellations,
            BigDecimal hours,
            long people,
            BeneficiariesView beneficiaries) {

        static CentreView of(CentreFigures each) {
            return new CentreView(
                    each.centre(),
                    each.figures().of(Indicator.ROOM_USES),
                    each.figures().of(Indicator.REQUESTS),
                    each.figures().of(Indicator.CANCELLATIONS),
                    inHours(each.figures()),
                    each.figures().of(Indicator.PEOPLE),
                    BeneficiariesView.of(each.figures()));
        }
    }

    /** @param beneficiaries each counted once, also when it used several of the centres */
    @Schema(name = "ReportTotal")
    record TotalView(
            long roomUses,
            long requests,
            long cancellations,
            BigDecimal hours,
            long people,
            BeneficiariesView beneficiaries) {

        static TotalView of(Figures figures) {
            return new TotalView(
                    figures.of(Indicator.ROOM_USES),
                    figures.of(Indicator.REQUESTS),
                    figures.of(Indicator.CANCELLATIONS),
                    inHours(figures),
                    figures.of(Indicator.PEOPLE),
                    BeneficiariesView.of(figures));
        }
    }

    @Schema(name = "ReportBeneficiaries")
    record BeneficiariesView(
            long total,
            long organisations,
            long informalGroups,
            long individuals,

            @Schema(description = "who had never been there before: at the centre, in the total at any of the centres")
            @JsonProperty("new")
            long newcomers,

            long returning) {

        static BeneficiariesView of(Figures figures) {
            return new BeneficiariesView(
                    figures.of(Indicator.BENEFICIARIES),
                    figures.of(Indicator.ORGANISATIONS),
                    figures.of(Indicator.INFORMAL_GROUPS),
                    figures.of(Indicator.INDIVIDUALS),
                    figures.of(Indicator.NEW_BENEFICIARIES),
                    figures.of(Indicator.RETURNING_BENEFICIARIES));
        }
    }

    static SummaryView of(Summary summary) {
        return new SummaryView(
                summary.now().period().from(),
                summary.now().period().to(),
                IndicatorCatalogue.VERSION,
                summary.asOf(),
                SourceView.of(summary.sources(), summary.asOf()),
                summary.now().centres().stream().map(CentreView::of).toList(),
                TotalView.of(summary.now().total()),
                EarlierView.of(summary.before()),
                EarlierView.of(summary.yearAgo()));
    }

    /** Rounded here and nowhere before, so that minutes are never lost in sums. */
    private static BigDecimal inHours(Figures figures) {
        return BigDecimal.valueOf(figures.of(Indicator.HOURS)).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
