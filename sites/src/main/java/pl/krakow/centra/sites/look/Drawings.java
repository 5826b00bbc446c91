package pl.krakow.centra.sites.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The outline icons and the centres' marks, as the inside of an svg element. */
@Component
public final class Drawings {

    static final String ICON_BOX = "0 0 24 24";

    private static final String FOLDER = "pl/krakow/centra/sites/icons/";

    private final Map<String, String> icons = load("icons.properties");
    private final Map<String, String> marks = load("marks.properties");

    Drawings() {}

    /** An icon as a whole, as templates draw it; decorative always. */
    public String drawn(String name) {
        return new Markup()
                .open("svg", "icon")
                .with("viewBox", ICON_BOX)
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .written(icon(name))
                .close("svg")
                .toString();
    }

    /** An unknown icon is a mistake in a template. */
    String icon(String name) {
        var drawing = icons.get(name);
        if (drawing == null) {
            throw new IllegalArgumentException("no icon named " + name);
        }
        return drawing;
    }

    /** A centre without a mark of its own shows the first letters of its name in a ring. */
    String mark(String name) {
        var drawing = marks.get(name);
        return drawing != null ? drawing : initials(name);
    }

    private static String initials(String name) {
        var letters = name.isEmpty() ? "?" : name.substring(0, Math.min(2, name.length()));
        return "<circle cx=\"20\" cy=\"20\" r=\"17\" stroke-width=\"3\"/>"
                + "<text x=\"20\" y=\"25.5\" text-anchor=\"middle\" font-size=\"15\" font-weight=\"700\" fill=\"currentColor\" stroke=\"none\">"
                + HtmlUtils.htmlEscape(letters.toUpperCase(Locale.ROOT))
                + "</text>";
    }

    private static Map<String, String> load(String file) {
        try {
            Properties properties = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(FOLDER + file), "UTF-8"));
            return properties.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            e -> e.getKey().toString(), e -> e.getValue().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("the drawings are part of the program", e);
        }
    }
}
