package pl.krakow.centra.reporting.charts.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.imageio.ImageIO;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.reporting.charts.drawing.Shape.Anchor;
import pl.krakow.centra.reporting.charts.drawing.Shape.Point;

/**
 * A drawing as a picture, fine enough for paper. Words are drawn from the outlines of the font that papers are set in, so it
 * doesn't matter whether the machine has fonts.
 */
final class PaintedPicture {

    /** 300 points to the inch, when it is as wide as a page. */
    private static final int SCALE = 3;

    private static final float[] DASHES = {7, 5};
    /** A font is read by one at a time. */
    private static final Lock READING = new ReentrantLock();

    private static volatile @Nullable TrueTypeFont font;

    private final Graphics2D on;

    private PaintedPicture(Graphics2D on) {
        this.on = on;
    }

    static byte[] of(Drawing drawing) {
        var image = new BufferedImage(
                (int) Math.ceil(drawing.width() * SCALE),
                (int) Math.ceil(drawing.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        READING.lock();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            graphics.setColor(Color.decode(Palette.PAPER));
            graphics.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
            var picture = new PaintedPicture(graphics);
            for (var shape : drawing.shapes()) {
                picture.paint(shape);
            }
            var file = new ByteArrayOutputStream();
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            READING.unlock();
            graphics.dispose();
        }
    }

    private void paint(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Line line -> {
                on.setColor(Color.decode(line.stroke()));
                on.setStroke(
                        line.dashed()
                                ? new BasicStroke(
                                        (float) line.width(),
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_ROUND,
                                        1,
                                        DASHES,
                                        0)
                                : new BasicStroke((float) line.width()));
                var path = new Path2D.Double();
                for (int i = 0; i < line.points().size(); i++) {
                    var point = line.points().get(i);
                    if (i == 0) {
                        path.moveTo(point.x(), point.y());
                    } else {
                        path.lineTo(point.x(), point.y());
                    }
                }
                on.draw(path);
            }
            case Shape.Mark(var at, var fill, var square) -> {
                on.setColor(Color.decode(fill));
                on.fill(
                        square
                                ? new Rectangle2D.Double(at.x() - 4, at.y() - 4, 8, 8)
                                : new Ellipse2D.Double(at.x() - 4.5, at.y() - 4.5, 9, 9));
            }
            case Shape.Words words -> words(words);
        }
    }

    private void box(Shape.Box box) {
        var area = new Rectangle2D.Double(box.x(), box.y(), Math.max(0, box.width()), Math.max(0, box.height()));
        var fill = box.fill();
        if (fill != null) {
            on.setColor(Color.decode(fill));
            if (box.stripes()) {
                stripes(area);
            } else {
                on.fill(area);
            }
        }
        var stroke = box.stroke();
        if (stroke != null) {
            on.setColor(Color.decode(stroke));
            on.setStroke(new BasicStroke(1));
            on.draw(area);
        }
    }

    private void stripes(Rectangle2D area) {
        var clip = on.getClip();
        on.clip(area);
        on.setStroke(new BasicStroke(3));
        double height = area.getHeight();
        for (double x = area.getX() - height; x < area.getMaxX() + 8; x += 8) {
            var stripe = new Path2D.Double();
            stripe.moveTo(x, area.getMaxY() + 2);
            stripe.lineTo(x + height + 2, area.getY() - 2);
            on.draw(stripe);
        }
        on.setClip(clip);
    }

    private void words(Shape.Words words) throws IOException {
        var letters = font();
        double scale = words.size() / letters.getUnitsPerEm();
        double x = start(words, letters, scale);
        on.setColor(Color.decode(words.fill()));
        var text = words.text();
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            int glyph = letters.getUnicodeCmapLookup().getGlyphId(sign);
            var data = letters.getGlyph().getGlyph(glyph);
            if (data != null) {
                var outline = data.getPath();
                outline.transform(
                        new AffineTransform(scale, 0, 0, -scale, x, words.at().y()));
                on.fill(outline);
                if (words.bold()) {
                    on.setStroke(new BasicStroke((float) (words.size() / 30)));
                    on.draw(outline);
                }
            }
            x += letters.getAdvanceWidth(glyph) * scale;
            i += Character.charCount(sign);
        }
    }

    private static double start(Shape.Words words, TrueTypeFont letters, double scale) throws IOException {
        Point at = words.at();
        if (words.anchor() == Anchor.START) {
            return at.x();
        }
        double width = 0;
        var text = words.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += letters.getAdvanceWidth(letters.getUnicodeCmapLookup().getGlyphId(text.codePointAt(i))) * scale;
        }
        return words.anchor() == Anchor.END ? at.x() - width : at.x() - width / 2;
    }

    /** Read once. */
    private static TrueTypeFont font() throws IOException {
        var known = font;
        if (known == null) {
            try (InputStream file = PdfPrinter.class.getResourceAsStream(PdfPrinter.REGULAR)) {
                if (file == null) {
                    throw new IllegalStateException("not on the class path: " + PdfPrinter.REGULAR);
                }
                known = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                font = known;
            }
        }
        return known;
    }
}
