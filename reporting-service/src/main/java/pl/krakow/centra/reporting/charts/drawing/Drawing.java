package pl.krakow.centra.reporting.charts.drawing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.charts.drawing.Shape.Anchor;
import pl.krakow.centra.reporting.charts.drawing.Shape.Point;

/** A drawing, on a ground of paper; what is drawn later lies above. */
final class Drawing {

    static final double TEXT = 13;

    private final double width;
    private double height;
    private final List<Shape> shapes = new ArrayList<>();

    Drawing(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    Drawing reaching(double y) {
        height = Math.max(height, y);
        return this;
    }

    Drawing box(double x, double y, double w, double h, @Nullable String fill) {
        shapes.add(new Shape.Box(x, y, w, h, fill, null, false));
        return reaching(y + h);
    }

    Drawing striped(double x, double y, double w, double h, String fill) {
        shapes.add(new Shape.Box(x, y, w, h, fill, fill, true));
        return reaching(y + h);
    }

    Drawing edge(double x, double y, double w, double h, String stroke) {
        shapes.add(new Shape.Box(x, y, w, h, null, stroke, false));
        return reaching(y + h);
    }

    Drawing hairline(double x1, double y1, double x2, double y2, String stroke) {
        return line(List.of(new Point(x1, y1), new Point(x2, y2)), stroke, 1, false);
    }

    Drawing line(List<Point> points, String stroke, double thickness, boolean dashed) {
        shapes.add(new Shape.Line(List.copyOf(points), stroke, thickness, dashed));
        return this;
    }

    Drawing mark(Point at, String fill, boolean square) {
        shapes.add(new Shape.Mark(at, fill, square));
        return this;
    }

    Drawing words(double x, double y, String text, Anchor anchor, boolean bold, String fill) {
        return words(x, y, text, TEXT, anchor, bold, fill);
    }

    Drawing words(double x, double y, String text, double size, Anchor anchor, boolean bold, String fill) {
        shapes.add(new Shape.Words(new Point(x, y), text, size, anchor, bold, fill));
        return reaching(y + 6);
    }
}
