package pl.krakow.centra.reporting.charts.drawing;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import pl.krakow.centra.reporting.charts.drawing.Shape.Anchor;
import pl.krakow.centra.reporting.charts.drawing.Shape.Point;

/** A drawing as SVG: one image with a title and a description; its words are no text of the page beside it. */
final class SvgPicture {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONT = "'Source Sans 3', 'Liberation Sans', Arial, sans-serif";

    private final XMLStreamWriter xml;
    private int stripes;

    private SvgPicture(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Drawing drawing, String title, String summary, Locale language) {
        var text = new StringWriter();
        try {
            var picture = new SvgPicture(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            picture.write(drawing, title, summary, language);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing can fail in memory", e);
        }
        return text.toString();
    }

    private void write(Drawing drawing, String title, String summary, Locale language) throws XMLStreamException {
        var id = "c" + Integer.toHexString((title + summary).hashCode());
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        attribute("viewBox", "0 0 %s %s".formatted(number(drawing.width()), number(drawing.height())));
        attribute("width", number(drawing.width()));
        attribute("height", number(drawing.height()));
        attribute("role", "img");
        attribute("lang", language.toLanguageTag());
        attribute("aria-labelledby", id + "-t " + id + "-d");
        attribute("font-family", FONT);
        words("title", id + "-t", title);
        words("desc", id + "-d", summary);
        empty("rect");
        attribute("width", "100%");
        attribute("height", "100%");
        attribute("fill", Palette.PAPER);
        for (var shape : drawing.shapes()) {
            write(shape, id);
        }
        xml.writeEndElement();
        xml.flush();
    }

    private void write(Shape shape, String id) throws XMLStreamException {
        switch (shape) {
            case Shape.Box box -> box(box, id);
            case Shape.Line line -> {
                empty("polyline");
                attribute("points", points(line.points()));
                attribute("fill", "none");
                attribute("stroke", line.stroke());
                attribute("stroke-width", number(line.width()));
                if (line.dashed()) {
                    attribute("stroke-dasharray", "7 5");
                }
            }
            case Shape.Mark(var at, var fill, var square) -> {
                empty(square ? "rect" : "circle");
                if (square) {
                    attribute("x", number(at.x() - 4));
                    attribute("y", number(at.y() - 4));
                    attribute("width", "8");
                    attribute("height", "8");
                } else {
                    attribute("cx", number(at.x()));
                    attribute("cy", number(at.y()));
                    attribute("r", "4.5");
                }
                attribute("fill", fill);
            }
            case Shape.Words words -> {
                xml.writeStartElement("text");
                attribute("x", number(words.at().x()));
                attribute("y", number(words.at().y()));
                attribute("font-size", number(words.size()));
                attribute("fill", words.fill());
                if (words.anchor() != Anchor.START) {
                    attribute("text-anchor", words.anchor() == Anchor.MIDDLE ? "middle" : "end");
                }
                if (words.bold()) {
                    attribute("font-weight", "600");
                }
                xml.writeCharacters(words.text());
                xml.writeEndElement();
            }
        }
    }

    private void box(Shape.Box box, String id) throws XMLStreamException {
        var fill = box.fill();
        if (box.stripes() && fill != null) {
            stripes(id, fill);
            fill = "url(#" + id + "-s" + stripes + ")";
        }
        empty("rect");
        attribute("x", number(box.x()));
        attribute("y", number(box.y()));
        attribute("width", number(Math.max(0, box.width())));
        attribute("height", number(Math.max(0, box.height())));
        attribute("fill", fill == null ? "none" : fill);
        var stroke = box.stroke();
        if (stroke != null) {
            attribute("stroke", stroke);
        }
    }

    private void stripes(String id, String colour) throws XMLStreamException {
        stripes++;
        xml.writeStartElement("pattern");
        attribute("id", id + "-s" + stripes);
        attribute("width", "6");
        attribute("height", "6");
        attribute("patternUnits", "userSpaceOnUse");
        attribute("patternTransform", "rotate(45)");
        empty("rect");
        attribute("width", "6");
        attribute("height", "6");
        attribute("fill", Palette.PAPER);
        empty("rect");
        attribute("width", "3");
        attribute("height", "6");
        attribute("fill", colour);
        xml.writeEndElement();
    }

    private void words(String element, String id, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("id", id);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void empty(String element) throws XMLStreamException {
        xml.writeEmptyElement(element);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
