package pl.krakow.centra.reporting.charts.drawing;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.domain.Chart.Series;
import pl.krakow.centra.reporting.charts.drawing.Shape.Anchor;
import pl.krakow.centra.reporting.charts.drawing.Shape.Point;

/**
 * Draws charts: from 0, with hairlines, words beside what they name, at most two lines in one picture. More are small ones below
 * each other, to the same scale. For the phone there is a drawing of its own, not a shrunk one.
 */
public final class DrawChart {

    private static final int TOGETHER = 2;
    private static final double PLOT = 220;
    private static final double SMALL_PLOT = 110;
    private static final int TICKS = 4;
    private static final double LETTER = 7.2;
    private static final double FOOT = 26;
    private static final double ABOVE = 12;
    private static final double BELOW = 20;
    private static final double CLOSE = 36;

    private final Locale language;
    private final double width;
    private final Drawing drawing;

    /** For what a chart is drawn. */
    public enum Size {
        WIDE(720),
        PHONE(360);

        private final double width;

        Size(double width) {
            this.width = width;
        }
    }

    private DrawChart(Locale language, Size size) {
        this.language = language;
        this.width = size.width;
        this.drawing = new Drawing(size.width);
    }

    /** As SVG, with its title and its sentence. */
    public static String svg(Chart chart, Locale language, Size size) {
        return SvgPicture.of(drawn(chart, language, size), chart.title(), chart.summary(), language);
    }

    /** As a picture for paper. */
    public static byte[] png(Chart chart, Locale language) {
        return PaintedPicture.of(drawn(chart, language, Size.WIDE));
    }

    private static Drawing drawn(Chart chart, Locale language, Size size) {
        var draw = new DrawChart(language, size);
        switch (chart) {
            case Chart.Lines lines -> draw.lines(lines);
            case Chart.Bars bars -> draw.bars(bars);
            case Chart.HeatMap heat -> draw.heat(heat);
            case Chart.Promises promises -> draw.promises(promises);
        }
        return draw.drawing;
    }

    private void lines(Chart.Lines chart) {
        double top = most(chart.series());
        if (chart.series().size() <= TOGETHER) {
            var plot = plot(40, PLOT, top, chart.unit(), chart.labels());
            for (int i = 0; i < chart.series().size(); i++) {
                line(plot, chart.series().get(i), i);
            }
            name(plot, chart.series());
            return;
        }
        double y = 40;
        for (var series : chart.series()) {
            drawing.words(0, y - 22, series.name(), Anchor.START, true, Palette.INK);
            var plot = plot(y, SMALL_PLOT, top, chart.unit(), chart.labels());
            line(plot, series, 1);
            name(plot, List.of(series));
            y += SMALL_PLOT + FOOT + 44;
        }
    }

    private void line(Plot plot, Series series, int number) {
        var colour = Palette.accent(series.accent());
        boolean first = number == 0;
        var points = points(plot, series);
        drawing.line(points, colour, 2.5, first);
        points.forEach(point -> drawing.mark(point, colour, !first));
    }

    private static List<Point> points(Plot plot, Series series) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.values().size(); i++) {
            points.add(new Point(plot.middle(i), plot.y(series.values().get(i))));
        }
        return points;
    }

    /** Names lines where they end. */
    private void name(Plot plot, List<Series> lines) {
        var drawn = lines.stream().filter(line -> !line.values().isEmpty()).toList();
        for (var line : drawn) {
            var end = points(plot, line).getLast();
            double y = isNamedAbove(plot, line, drawn) ? end.y() - ABOVE : end.y() + BELOW;
            drawing.words(end.x(), Math.max(14, y), line.name(), Anchor.END, true, Palette.accent(line.accent()));
        }
    }

    /** On the side the line doesn't come from; of two that end close together the upper one above, the lower one below. */
    private static boolean isNamedAbove(Plot plot, Series line, List<Series> drawn) {
        var points = points(plot, line);
        double end = points.getLast().y();
        for (var other : drawn) {
            double lower = plot.y(other.values().getLast()) - end;
            if (!other.equals(line) && Math.abs(lower) < CLOSE) {
                return lower > 0 || lower == 0 && line.equals(drawn.getFirst());
            }
        }
        return points.size() < 2 || points.get(points.size() - 2).y() >= end || end + BELOW > plot.bottom();
    }

    private void bars(Chart.Bars chart) {
        double top = most(chart.series());
        var groups = chart.series().size() <= TOGETHER
                ? List.of(chart.series())
                : chart.series().stream().map(List::of).toList();
        double y = 40;
        for (var group : groups) {
            double x = 0;
            for (int i = 0; i < group.size(); i++) {
                var series = group.get(i);
                key(x, y - 24, series, i);
                x += 34 + series.name().length() * LETTER;
            }
            var plot = plot(y, groups.size() == 1 ? PLOT : SMALL_PLOT, top, chart.unit(), chart.labels());
            for (int i = 0; i < group.size(); i++) {
                bars(plot, group.get(i), i, group.size());
            }
            y = plot.bottom() + FOOT + 44;
        }
    }

    private void key(double x, double y, Series series, int number) {
        bar(x, y - 10, 14, 12, Palette.accent(series.accent()), number);
        drawing.words(x + 20, y, series.name(), Anchor.START, true, Palette.INK);
    }

    private void bars(Plot plot, Series series, int number, int of) {
        double room = plot.step() * 0.72 / of;
        for (int i = 0; i < series.values().size(); i++) {
            double value = series.values().get(i);
            double x = plot.middle(i) - plot.step() * 0.36 + number * room;
            bar(
                    x,
                    plot.y(value),
                    Math.max(1, room - 2),
                    plot.bottom() - plot.y(value),
                    Palette.accent(series.accent()),
                    number);
            if (room > 26) {
                drawing.words(x + room / 2, plot.y(value) - 4, number(value), 12, Anchor.MIDDLE, false, Palette.INK);
            }
        }
    }

    private void bar(double x, double y, double w, double h, String colour, int number) {
        if (number == 0) {
            drawing.box(x, y, w, h, colour);
        } else {
            drawing.striped(x, y, w, h, colour);
        }
    }

    private void heat(Chart.HeatMap chart) {
        double head = 10
                + LETTER * chart.rows().stream().mapToInt(String::length).max().orElse(0);
        double side = (width - head) / Math.max(1, chart.columns().size());
        double most = chart.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell == null ? 0 : cell)
                .max()
                .orElse(0);
        double row = 34;
        for (int column = 0; column < chart.columns().size(); column++) {
            if (side > 30 || column % 2 == 0) {
                drawing.words(
                        head + side * (column + 0.5),
                        16,
                        chart.columns().get(column),
                        12,
                        Anchor.MIDDLE,
                        false,
                        Palette.INK_2);
            }
        }
        for (int line = 0; line < chart.rows().size(); line++) {
            double y = 26 + row * line;
            drawing.words(head - 8, y + 21, chart.rows().get(line), Anchor.END, false, Palette.INK);
            for (int column = 0; column < chart.columns().size(); column++) {
                cell(chart, chart.cells().get(line).get(column), head + side * column, y, side, row, most);
            }
        }
    }

    private void cell(
            Chart.HeatMap chart, @Nullable Double value, double x, double y, double side, double row, double most) {
        if (value == null) {
            drawing.box(x + 1, y + 1, side - 2, row - 2, Palette.SUNK);
            drawing.words(x + side / 2, y + 21, "–", Anchor.MIDDLE, false, Palette.INK_2);
            return;
        }
        int step = step(value, most);
        drawing.box(x + 1, y + 1, side - 2, row - 2, Palette.step(chart.accent(), step));
        drawing.words(
                x + side / 2, y + 21, number(value), side > 34 ? 12 : 10, Anchor.MIDDLE, false, Palette.onStep(step));
    }

    private static int step(double value, double most) {
        int steps = Palette.steps();
        return most <= 0 ? 0 : Math.min(steps - 1, (int) (value * steps / most));
    }

    private void promises(Chart.Promises chart) {
        double y = 18;
        for (var bar : chart.bars()) {
            drawing.words(0, y, bar.name(), Anchor.START, true, Palette.INK);
            double most = Math.max(bar.promised(), Math.max(bar.achieved(), bar.expected()));
            drawing.box(0, y + 10, width, 10, Palette.SUNK);
            double reached = most == 0 ? 0 : width * bar.achieved() / most;
            if (bar.behind()) {
                drawing.striped(0, y + 10, reached, 10, Palette.ERR);
            } else {
                drawing.box(0, y + 10, reached, 10, Palette.OK);
            }
            double now = most == 0 ? 0 : (width - 2) * bar.expected() / most;
            drawing.box(now, y + 6, 2, 18, Palette.INK);
            drawing.words(0, y + 40, bar.amounts(), Anchor.START, false, Palette.INK_2);
            drawing.words(
                    width,
                    width > 500 ? y + 40 : y + 58,
                    bar.verdict(),
                    Anchor.END,
                    true,
                    bar.behind() ? Palette.ERR : Palette.INK);
            y += width > 500 ? 74 : 92;
        }
        drawing.reaching(y - 24);
    }

    /** Axis, hairlines and labels. */
    private Plot plot(double y, double height, double top, String unit, List<String> labels) {
        double scale = nice(top);
        double left = 8 + LETTER * number(scale).length();
        var plot = new Plot(left, width - 8, y, y + height, scale, labels.size());
        drawing.words(0, y - 8, unit, 12, Anchor.START, false, Palette.INK_3);
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = scale * tick / TICKS;
            drawing.hairline(left, plot.y(value), width, plot.y(value), tick == 0 ? Palette.INK_3 : Palette.LINE);
            drawing.words(left - 6, plot.y(value) + 4, number(value), 12, Anchor.END, false, Palette.INK_3);
        }
        int longest = labels.stream().mapToInt(String::length).max().orElse(1);
        int every = Math.max(1, (int) Math.ceil((longest + 1) * LETTER / Math.max(1, plot.step())));
        for (int i = 0; i < labels.size(); i += every) {
            drawing.words(plot.middle(i), plot.bottom() + 18, labels.get(i), 12, Anchor.MIDDLE, false, Palette.INK_2);
        }
        drawing.reaching(plot.bottom() + FOOT);
        return plot;
    }

    private record Plot(double left, double right, double top, double bottom, double scale, int columns) {

        double step() {
            return (right - left) / Math.max(1, columns);
        }

        double middle(int column) {
            return left + step() * (column + 0.5);
        }

        double y(double value) {
            return bottom - (bottom - top) * value / scale;
        }
    }

    private static double most(List<Series> series) {
        return series.stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The next of 1, 2, 4, 8 or 10 times a power of ten: what a quarter of it is, can be read. */
    private static double nice(double top) {
        if (top <= TICKS) {
            return TICKS;
        }
        double power = Math.pow(10, Math.floor(Math.log10(top)));
        for (double factor : new double[] {1, 2, 4, 8}) {
            if (factor * power >= top) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private String number(double value) {
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(value < 10 && value != Math.rint(value) ? 1 : 0);
        return format.format(value);
    }
}
