package pl.krakow.centra.sites.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line chart from 0, drawn on the server: hairline grid, direct labels, at most two series told apart by dash and
 * point as well as by colour.
 */
public record LineChart(int width, int height, List<Line> grid, List<Label> across, List<Series> series) {

    /** A horizontal hairline and its value. */
    public record Line(long value, String y) {}

    /** A label under the chart. */
    public record Label(String text, String x) {}

    /** One centre's values. */
    public record Series(
            String name,
            String accent,
            int number,
            String path,
            List<Point> points,
            long last,
            String labelX,
            String labelY) {}

    /** A value's place. */
    public record Point(String x, String y) {}

    /** What is drawn. */
    public record Data(String name, String accent, List<Long> values) {}

    private static final int LEFT = 40;
    private static final int TOP = 16;
    private static final int BOTTOM = 28;
    private static final int LABEL_ROW = 18;

    /** Draws as many values as there are labels; {@code right} is the room for the names at the lines' ends. */
    public static LineChart of(int width, int height, int right, List<String> labels, List<Data> data) {
        var most = data.stream()
                .flatMap(d -> d.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var step = step(most);
        var top = Math.max(step, (most + step - 1) / step * step);
        var drawn = new Drawing(width, height, right, labels.size(), top);
        var lines = new ArrayList<Line>();
        for (long value = 0; value <= top; value += step) {
            lines.add(new Line(value, text(drawn.y(value))));
        }
        var series = new ArrayList<Series>();
        for (int i = 0; i < data.size(); i++) {
            series.add(series(data.get(i), i, drawn));
        }
        var every = labels.size() > 6 && width < 500 ? 2 : 1;
        var across = IntStream.range(0, labels.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Label(labels.get(i), text(drawn.x(i))))
                .toList();
        return new LineChart(width, height, List.copyOf(lines), across, apart(series));
    }

    private static Series series(Data data, int number, Drawing drawn) {
        var points = IntStream.range(0, data.values().size())
                .mapToObj(i ->
                        new Point(text(drawn.x(i)), text(drawn.y(data.values().get(i)))))
                .toList();
        var path = points.stream().map(p -> p.x() + " " + p.y()).collect(Collectors.joining("L", "M", ""));
        long last = data.values().isEmpty() ? 0 : data.values().getLast();
        return new Series(
                data.name(),
                data.accent(),
                number,
                points.isEmpty() ? "" : path,
                points,
                last,
                text(drawn.x(Math.max(0, points.size() - 1)) + 10),
                text(drawn.y(last) + 4));
    }

    /** Two names never lie on each other. */
    private static List<Series> apart(List<Series> series) {
        if (series.size() != 2) {
            return List.copyOf(series);
        }
        var one = series.get(0);
        var two = series.get(1);
        var y1 = Double.parseDouble(one.labelY());
        var y2 = Double.parseDouble(two.labelY());
        if (Math.abs(y1 - y2) >= LABEL_ROW) {
            return List.copyOf(series);
        }
        var middle = (y1 + y2) / 2;
        var oneAbove = y1 <= y2;
        return List.of(
                at(one, middle + (oneAbove ? -LABEL_ROW / 2.0 : LABEL_ROW / 2.0)),
                at(two, middle + (oneAbove ? LABEL_ROW / 2.0 : -LABEL_ROW / 2.0)));
    }

    private static Series at(Series s, double y) {
        return new Series(s.name(), s.accent(), s.number(), s.path(), s.points(), s.last(), s.labelX(), text(y));
    }

    /** 1, 2 or 5 times a power of ten, for about four lines. */
    private static long step(long most) {
        long step = 1;
        while (true) {
            for (var factor : new long[] {1, 2, 5}) {
                if (step * factor * 4 >= most) {
                    return step * factor;
                }
            }
            step *= 10;
        }
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private record Drawing(int width, int height, int right, int count, long top) {
        double x(int i) {
            var room = width - LEFT - right;
            return LEFT + (count < 2 ? room / 2.0 : room * (double) i / (count - 1));
        }

        double y(long value) {
            return TOP + (height - TOP - BOTTOM) * (1 - (double) value / top);
        }
    }

    /** A small line without axes, 100 by 28, of how a figure went. */
    public static Spark spark(List<Long> values) {
        var most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        var points = IntStream.range(0, values.size())
                .mapToObj(i -> new Point(
                        text(values.size() < 2 ? 100 : 100.0 * i / (values.size() - 1)),
                        text(26 - 24.0 * values.get(i) / most)))
                .toList();
        return new Spark(
                points.stream().map(p -> p.x() + " " + p.y()).collect(Collectors.joining("L", "M", "")),
                points.isEmpty() ? new Point("0", "26") : points.getLast());
    }

    /** See {@link #spark}. */
    public record Spark(String path, Point end) {}
}
