package pl.krakow.centra.reporting.charts.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A chart in one language. Amounts are as they are shown: hours, not minutes. */
public sealed interface Chart {

    String title();

    /** What is to be seen, in one sentence: the chart's name for who doesn't see it. */
    String summary();

    /** Whether there is nothing but noughts to be seen. */
    default boolean isEmpty() {
        return switch (this) {
            case Lines lines -> areNoughts(lines.series());
            case Bars bars -> areNoughts(bars.series());
            case HeatMap heat ->
                heat.cells().stream().flatMap(List::stream).allMatch(cell -> cell == null || cell == 0);
            case Promises promises -> promises.bars().isEmpty();
        };
    }

    private static boolean areNoughts(List<Series> all) {
        return all.stream().flatMap(series -> series.values().stream()).allMatch(value -> value == 0);
    }

    /**
     * Figures over time, a line for each centre.
     *
     * @param labels of the parts of the period, in order
     */
    record Lines(String title, String summary, String unit, List<String> labels, List<Series> series) implements Chart {

        public Lines {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            fits(labels, series);
        }
    }

    /** Figures side by side, a group of bars for each label. */
    record Bars(String title, String summary, String unit, List<String> labels, List<Series> series) implements Chart {

        public Bars {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            fits(labels, series);
        }
    }

    /**
     * Amounts in rows and columns, in five steps with the number in each cell.
     *
     * @param cells by row, then by column; null where there can be nothing, e.g. while it is closed
     */
    record HeatMap(
            String title,
            String summary,
            String unit,
            String accent,
            List<String> rows,
            List<String> columns,
            List<List<@Nullable Double>> cells)
            implements Chart {

        public HeatMap {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            List<List<@Nullable Double>> copy = new ArrayList<>();
            for (var row : cells) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row has as many cells as there are columns");
                }
                copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
            }
            cells = List.copyOf(copy);
            if (cells.size() != rows.size()) {
                throw new IllegalArgumentException("as many rows of cells as rows");
            }
        }
    }

    /** Progress against what was promised, a bar for each. */
    record Promises(String title, String summary, List<Bar> bars) implements Chart {

        public Promises {
            bars = List.copyOf(bars);
        }

        /**
         * @param expected where it should be today
         * @param verdict in words
         * @param behind whether it is below plan: then the bar is striped too
         */
        public record Bar(
                String name,
                double achieved,
                double expected,
                double promised,
                String amounts,
                String verdict,
                boolean behind) {}
    }

    /**
     * @param accent of the centre's look; its lines and bars are drawn in it
     * @param values one for each label
     */
    record Series(String name, String accent, List<Double> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    private static void fits(List<String> labels, List<Series> series) {
        if (series.stream().anyMatch(each -> each.values().size() != labels.size())) {
            throw new IllegalArgumentException("a value for each label");
        }
    }
}
