package pl.krakow.centra.reporting.charts.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.domain.Chart.Series;

/**
 * A chart as data: what its table is made of, too. Which members there are depends on the kind.
 *
 * @param summary what is to be seen, in one sentence
 * @param cells of a heat map by row; null where there can be nothing
 */
@Schema(name = "ReportChart")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChartView(
        Kind kind,
        @Schema(example = "Użyczenia sal") String title,
        String summary,
        @Schema(example = "rezerwacje") @Nullable String unit,

        @Schema(example = "[\"01.26\", \"02.26\"]") @Nullable
        List<String> labels,

        @Nullable List<SeriesView> series,
        @Nullable List<String> rows,
        @Nullable List<String> columns,
        @Nullable List<List<@Nullable Double>> cells,
        @Nullable List<BarView> promises) {

    enum Kind {
        LINES,
        BARS,
        HEAT_MAP,
        PROMISES
    }

    @Schema(name = "ReportChartSeries")
    record SeriesView(@Schema(example = "Reymonta 20") String name, List<Double> values) {

        static SeriesView of(Series series) {
            return new SeriesView(series.name(), series.values());
        }
    }

    @Schema(name = "ReportChartPromise")
    record BarView(String name, double achieved, double expected, double promised, String verdict, boolean behind) {}

    static ChartView of(Chart chart) {
        return switch (chart) {
            case Chart.Lines lines -> plotted(Kind.LINES, chart, lines.unit(), lines.labels(), lines.series());
            case Chart.Bars bars -> plotted(Kind.BARS, chart, bars.unit(), bars.labels(), bars.series());
            case Chart.HeatMap heat ->
                new ChartView(
                        Kind.HEAT_MAP,
                        chart.title(),
                        chart.summary(),
                        heat.unit(),
                        null,
                        null,
                        heat.rows(),
                        heat.columns(),
                        heat.cells(),
                        null);
            case Chart.Promises promises ->
                new ChartView(
                        Kind.PROMISES,
                        chart.title(),
                        chart.summary(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        promises.bars().stream()
                                .map(bar -> new BarView(
                                        bar.name(),
                                        bar.achieved(),
                                        bar.expected(),
                                        bar.promised(),
                                        bar.verdict(),
                                        bar.behind()))
                                .toList());
        };
    }

    private static ChartView plotted(Kind kind, Chart chart, String unit, List<String> labels, List<Series> series) {
        return new ChartView(
                kind,
                chart.title(),
                chart.summary(),
                unit,
                labels,
                series.stream().map(SeriesView::of).toList(),
                null,
                null,
                null,
                null);
    }
}
