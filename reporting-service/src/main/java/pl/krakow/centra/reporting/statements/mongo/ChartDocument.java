package pl.krakow.centra.reporting.statements.mongo;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.charts.domain.Chart;

/**
 * A chart as stored: its kind and the numbers it is drawn of. What its kind hasn't is null.
 *
 * @param columns labels of lines and bars, columns of a heat map
 */
record ChartDocument(
        String kind,
        String title,
        String summary,
        @Nullable String unit,
        @Nullable String accent,
        @Nullable List<String> rows,
        @Nullable List<String> columns,
        @Nullable List<SeriesDocument> series,
        @Nullable List<List<@Nullable Double>> cells,
        @Nullable List<BarDocument> bars) {

    record SeriesDocument(String name, String accent, List<Double> values) {

        static List<SeriesDocument> of(List<Chart.Series> series) {
            return series.stream()
                    .map(each -> new SeriesDocument(each.name(), each.accent(), each.values()))
                    .toList();
        }

        Chart.Series toSeries() {
            return new Chart.Series(name, accent, values);
        }
    }

    record BarDocument(
            String name,
            double achieved,
            double expected,
            double promised,
            String amounts,
            String verdict,
            boolean behind) {

        static BarDocument of(Chart.Promises.Bar bar) {
            return new BarDocument(
                    bar.name(),
                    bar.achieved(),
                    bar.expected(),
                    bar.promised(),
                    bar.amounts(),
                    bar.verdict(),
                    bar.behind());
        }

        Chart.Promises.Bar toBar() {
            return new Chart.Promises.Bar(name, achieved, expected, promised, amounts, verdict, behind);
        }
    }

    static ChartDocument of(Chart chart) {
        return switch (chart) {
            case Chart.Lines(var title, var summary, var unit, var labels, var series) ->
                new ChartDocument(
                        "LINES", title, summary, unit, null, null, labels, SeriesDocument.of(series), null, null);
            case Chart.Bars(var title, var summary, var unit, var labels, var series) ->
                new ChartDocument(
                        "BARS", title, summary, unit, null, null, labels, SeriesDocument.of(series), null, null);
            case Chart.HeatMap(var title, var summary, var unit, var accent, var rows, var columns, var cells) ->
                new ChartDocument("HEAT_MAP", title, summary, unit, accent, rows, columns, null, cells, null);
            case Chart.Promises(var title, var summary, var bars) ->
                new ChartDocument(
                        "PROMISES",
                        title,
                        summary,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        bars.stream().map(BarDocument::of).toList());
        };
    }

    Chart toChart() {
        return switch (kind) {
            case "LINES" -> new Chart.Lines(title, summary, said(unit), said(columns), drawnSeries());
            case "BARS" -> new Chart.Bars(title, summary, said(unit), said(columns), drawnSeries());
            case "HEAT_MAP" ->
                new Chart.HeatMap(title, summary, said(unit), said(accent), said(rows), said(columns), said(cells));
            case "PROMISES" ->
                new Chart.Promises(
                        title,
                        summary,
                        said(bars).stream().map(BarDocument::toBar).toList());
            default -> throw new IllegalStateException("a chart of another version: " + kind);
        };
    }

    private List<Chart.Series> drawnSeries() {
        return said(series).stream().map(SeriesDocument::toSeries).toList();
    }

    private static <T> T said(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a chart has what its kind has");
        }
        return value;
    }
}
