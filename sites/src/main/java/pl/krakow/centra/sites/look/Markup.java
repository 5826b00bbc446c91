package pl.krakow.centra.sites.look;

import org.jspecify.annotations.Nullable;

/**
 * HTML that is written by code, where a page has so many equal parts that a template takes too long. Text and the values of
 * attributes are escaped; names of tags, attributes and classes are the code's own words.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();
    private boolean inTag;

    public Markup open(String tag) {
        begun().append('<').append(tag);
        inTag = true;
        return this;
    }

    public Markup open(String tag, String css) {
        return open(tag).with("class", css);
    }

    /** An attribute of the element that was just opened; none without a value. */
    public Markup with(String name, @Nullable Object value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"");
            escape(value.toString());
            html.append('"');
        }
        return this;
    }

    public Markup text(String text) {
        begun();
        escape(text);
        return this;
    }

    public Markup close(String tag) {
        begun().append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String tag, String css, String text) {
        return open(tag, css).text(text).close(tag);
    }

    /** Something only eyes see. */
    public Markup mark(String css) {
        return open("i", css).with("aria-hidden", "true").close("i");
    }

    /** What was written as HTML before. */
    public Markup written(String markup) {
        begun().append(markup);
        return this;
    }

    private StringBuilder begun() {
        if (inTag) {
            html.append('>');
            inTag = false;
        }
        return html;
    }

    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            var instead = escaped(text.charAt(i));
            if (instead != null) {
                html.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        html.append(text, done, text.length());
    }

    private static @Nullable String escaped(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return begun().toString();
    }
}
