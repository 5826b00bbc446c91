package pl.krakow.centra.reporting.charts.drawing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a drawing is made of. Lengths are those of SVG, which a page shows as pixels. */
sealed interface Shape {

    /**
     * @param fill null for none
     * @param stroke null for none
     * @param stripes whether it is hatched, so that it is told apart without colour
     */
    record Box(
            double x,
            double y,
            double width,
            double height,
            @Nullable String fill,
            @Nullable String stroke,
            boolean stripes)
            implements Shape {}

    /** @param dashed so that it is told apart without colour */
    record Line(List<Point> points, String stroke, double width, boolean dashed) implements Shape {}

    /** A point of a line. */
    record Mark(Point at, String fill, boolean square) implements Shape {}

    record Words(Point at, String text, double size, Anchor anchor, boolean bold, String fill) implements Shape {}

    record Point(double x, double y) {}

    /** Which end of the words is where they are. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
