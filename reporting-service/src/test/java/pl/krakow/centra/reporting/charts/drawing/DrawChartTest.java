package pl.krakow.centra.reporting.charts.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.domain.Chart.Series;
import pl.krakow.centra.reporting.charts.drawing.DrawChart.Size;

class DrawChartTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final Chart LINES = new Chart.Lines(
            "Użyczenia sal",
            "Najwięcej w <marcu> & kwietniu.",
            "rezerwacje",
            List.of("01.26", "02.26", "03.26"),
            List.of(
                    new Series("Reymonta 20", "blue", List.of(80.0, 96.0, 121.0)),
                    new Series("Nowa Huta", "brick", List.of(60.0, 71.0, 64.0))));
    private static final Chart HEAT = new Chart.HeatMap(
            "Kiedy sale są zajęte",
            "Najwięcej we wtorki o 18.",
            "%",
            "brick",
            List.of("pon.", "wt."),
            List.of("9", "18"),
            List.of(cells(2.0, 11.5), cells(null, 20.0)));
    private static final Chart PROMISES = new Chart.Promises(
            "Rezultaty obiecane",
            "Zgodnie z planem 1 z 2.",
            List.of(
                    new Chart.Promises.Bar("Porady", 30, 55, 100, "30 z 100", "Poniżej planu", true),
                    new Chart.Promises.Bar("Szkolenia", 40, 20, 40, "40 z 40", "Osiągnięte", false)));

    @ParameterizedTest
    @EnumSource
    void isOneImageWithATitleAndASentence(Size size) throws Exception {
        for (var chart : List.of(LINES, HEAT, PROMISES)) {
            var svg = parsed(DrawChart.svg(chart, POLISH, size)).getDocumentElement();

            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("lang")).isEqualTo("pl");
            var named = svg.getAttribute("aria-labelledby").split(" ");
            assertThat(text(svg, "title", named[0])).isEqualTo(chart.title());
            assertThat(text(svg, "desc", named[1])).isEqualTo(chart.summary());
        }
    }

    @Test
    void keepsEverythingInside() throws Exception {
        for (var chart : List.of(LINES, HEAT, PROMISES)) {
            for (var size : Size.values()) {
                var svg = parsed(DrawChart.svg(chart, POLISH, size)).getDocumentElement();
                double width = Double.parseDouble(svg.getAttribute("width"));
                double height = Double.parseDouble(svg.getAttribute("height"));
                for (var rect : elements(svg, "rect")) {
                    if (rect.hasAttribute("x")) {
                        assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(width + 0.5);
                        assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(height + 0.5);
                    }
                }
            }
        }
    }

    /** One line is dashed with round points, the other solid with square ones; both are named where they end. */
    @Test
    void tellsLinesApartWithoutColour() throws Exception {
        var svg = parsed(DrawChart.svg(LINES, POLISH, Size.WIDE)).getDocumentElement();

        assertThat(elements(svg, "polyline").stream().filter(line -> line.hasAttribute("stroke-dasharray")))
                .hasSize(1);
        assertThat(elements(svg, "circle")).hasSize(3);
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("Reymonta 20", "Nowa Huta");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 60, 90, 95, true, true", // both rise to where they are named
        "70, 60, 99, 90, false, false", // both fall
        "30, 44, 44, 50, false, true", // too close together: the upper one above
        "50, 44, 60, 50, false, true",
        "9, 2, 90, 95, true, true" // no room under it
    })
    void namesALineOnTheSideItDoesNotComeFrom(
            double before, double end, double otherBefore, double otherEnd, boolean above, boolean otherAbove)
            throws Exception {
        var chart = new Chart.Lines(
                "t",
                "s",
                "u",
                List.of("1", "2"),
                List.of(
                        new Series("a", "blue", List.of(before, end)),
                        new Series("b", "brick", List.of(otherBefore, otherEnd))));

        var svg = parsed(DrawChart.svg(chart, POLISH, Size.WIDE)).getDocumentElement();

        var ends = elements(svg, "polyline").stream()
                .filter(line -> line.getAttribute("stroke-width").equals("2.50"))
                .map(line -> line.getAttribute("points").replaceFirst(".*,", ""))
                .map(Double::parseDouble)
                .toList();
        assertThat(heightOf(svg, "a") < ends.getFirst()).isEqualTo(above);
        assertThat(heightOf(svg, "b") < ends.getLast()).isEqualTo(otherAbove);
    }

    private static double heightOf(Element svg, String words) {
        return elements(svg, "text").stream()
                .filter(text -> text.getTextContent().equals(words))
                .mapToDouble(text -> number(text, "y"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsMoreThanTwoCentresBelowEachOther() throws Exception {
        var three = new Chart.Lines(
                "t",
                "s",
                "u",
                List.of("1", "2"),
                List.of(
                        new Series("a", "blue", List.of(1.0, 2.0)),
                        new Series("b", "brick", List.of(1.0, 2.0)),
                        new Series("c", "teal", List.of(1.0, 2.0))));

        var svg = parsed(DrawChart.svg(three, POLISH, Size.PHONE)).getDocumentElement();

        assertThat(Double.parseDouble(svg.getAttribute("height"))).isGreaterThan(3 * 110);
    }

    @Test
    void marksWhatIsBelowPlanByStripesAndWords() throws Exception {
        var svg = parsed(DrawChart.svg(PROMISES, POLISH, Size.WIDE)).getDocumentElement();

        assertThat(elements(svg, "pattern")).hasSize(1);
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("Poniżej planu", "Osiągnięte");
    }

    @Test
    void writesTheNumberIntoEachCellAndADashWhereItIsClosed() throws Exception {
        var svg = parsed(DrawChart.svg(HEAT, POLISH, Size.WIDE)).getDocumentElement();

        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("2", "12", "20", "–");
    }

    @Test
    void survivesNothingToDraw() throws Exception {
        parsed(DrawChart.svg(new Chart.Promises("t", "s", List.of()), POLISH, Size.WIDE));
        parsed(DrawChart.svg(new Chart.Lines("t", "s", "u", List.of(), List.of()), POLISH, Size.PHONE));
        parsed(DrawChart.svg(new Chart.Bars("t", "s", "u", List.of(), List.of()), POLISH, Size.PHONE));
    }

    /** WCAG 2.2: text at least 4.5 to 1 on what it stands on. */
    @Test
    void canBeReadOnEveryGround() {
        for (var accent : List.of("blue", "brick")) {
            for (int step = 0; step < Palette.steps(); step++) {
                assertThat(contrast(Palette.onStep(step), Palette.step(accent, step)))
                        .as("%s %d", accent, step)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (var ink : List.of(Palette.INK, Palette.INK_2, Palette.INK_3, Palette.ERR, Palette.OK)) {
            assertThat(contrast(ink, Palette.PAPER)).as(ink).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Palette.INK_2, Palette.SUNK)).isGreaterThanOrEqualTo(4.5);
        for (var accent : List.of("blue", "brick", "city", "plum", "teal", "heather", "graphite", "unknown")) {
            assertThat(contrast(Palette.accent(accent), Palette.PAPER)).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** Polish and Ukrainian letters come from the font that papers are set in. */
    @Test
    void paintsAPictureForPaper() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(DrawChart.png(LINES, POLISH)));

        assertThat(picture.getWidth()).isEqualTo(2160);
        assertThat(picture.getHeight()).isGreaterThan(600);
        var inked = new ArrayList<Integer>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    inked.add(x);
                }
            }
        }
        assertThat(inked).hasSizeGreaterThan(1000);
    }

    private static List<@Nullable Double> cells(@Nullable Double... values) {
        return Arrays.asList(values);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    private static List<Element> elements(Element in, String name) {
        var found = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element in, String name, String id) {
        return elements(in, name).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private static double contrast(String one, String other) {
        double a = luminance(Color.decode(one));
        double b = luminance(Color.decode(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
