package pl.krakow.centra.sites.look;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * HTML that is written by code, where a page has so many equal parts that a template takes too long. Text and the values of
 * attributes are escaped as the templates do it; names of tags, attributes and classes are the code's own words.
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
        html.append(HtmlEscape.escapeHtml4Xml(text));
    }

    @Override
    public String toString() {
        return begun().toString();
    }
}
