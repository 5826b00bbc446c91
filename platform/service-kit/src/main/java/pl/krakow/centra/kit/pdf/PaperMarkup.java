package pl.krakow.centra.kit.pdf;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as the XHTML the renderer reads. It is built as a tree, so that no text can become markup. */
final class PaperMarkup {

    private static final String LANDSCAPE = "\n@page { size: A4 landscape; }";

    private final Document document;
    private final Paper paper;
    private int headings;

    private PaperMarkup(Document document, Paper paper) {
        this.document = document;
        this.paper = paper;
    }

    /** @param styles for every look; a paper's own is the class of its body */
    static Document of(Paper paper, String styles) {
        var markup = new PaperMarkup(empty(), paper);
        markup.write(styles);
        return markup.document;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can make an empty document", e);
        }
    }

    private void write(String styles) {
        var html = document.createElement("html");
        html.setAttribute("lang", paper.language().toLanguageTag());
        document.appendChild(html);
        head(child(html, "head"), styles);
        var body = child(html, "body");
        body.setAttribute("class", look());
        var footer = paper.footer();
        if (footer != null) {
            text(body, "div", footer).setAttribute("class", "footer");
        }
        var title = text(body, "h1", paper.title());
        title.setAttribute("id", "heading-0");
        paper.parts().forEach(part -> write(part, body));
    }

    private String look() {
        return switch (paper.look()) {
            case DOCUMENT -> "document";
            case DIPLOMA -> "diploma";
            case ACROSS -> "across";
        };
    }

    private void head(Element head, String styles) {
        text(head, "title", paper.title());
        meta(head, "author", paper.author());
        meta(head, "subject", paper.about());
        text(head, "style", paper.look() == Paper.Look.ACROSS ? styles + LANDSCAPE : styles);
        bookmarks(child(head, "bookmarks"));
    }

    private void meta(Element head, String name, String content) {
        var meta = child(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    /** The title, the headings below it, and below those of level 2 those of level 3. */
    private void bookmarks(Element all) {
        var top = bookmark(all, paper.title(), 0);
        var second = top;
        int number = 0;
        for (var heading : paper.headings()) {
            number++;
            if (heading.level() == 2) {
                second = bookmark(top, heading.text(), number);
            } else {
                bookmark(second, heading.text(), number);
            }
        }
    }

    private Element bookmark(Element parent, String name, int heading) {
        var bookmark = child(parent, "bookmark");
        bookmark.setAttribute("name", name);
        bookmark.setAttribute("href", "#heading-" + heading);
        return bookmark;
    }

    private void write(Paper.Part part, Element body) {
        switch (part) {
            case Paper.Heading(var level, var words) ->
                text(body, "h" + level, words).setAttribute("id", "heading-" + ++headings);
            case Paper.Paragraph(var words) -> text(body, "p", words);
            case Paper.Emphasis(var words) -> text(body, "p", words).setAttribute("class", "emphasis");
            case Paper.Facts(var facts) -> facts(body, facts);
            case Paper.Points(var points, var numbered) -> {
                var list = child(body, numbered ? "ol" : "ul");
                points.forEach(point -> text(list, "li", point));
            }
            case Paper.Table table -> table(body, table);
            case Paper.Picture picture -> picture(body, picture);
            case Paper.Signatures(var labels) -> {
                var row = child(body, "div");
                row.setAttribute("class", "signatures");
                labels.forEach(label -> text(row, "p", label).setAttribute("class", "signature"));
            }
        }
    }

    private void facts(Element body, List<Paper.Fact> facts) {
        var table = child(body, "table");
        table.setAttribute("class", "facts");
        var rows = child(table, "tbody");
        for (var fact : facts) {
            var row = child(rows, "tr");
            text(row, "th", fact.label()).setAttribute("scope", "row");
            text(row, "td", fact.value());
        }
    }

    private void table(Element body, Paper.Table of) {
        text(body, "p", of.caption()).setAttribute("class", "caption");
        var table = child(body, "table");
        table.setAttribute("class", "rows");
        var heads = child(child(table, "thead"), "tr");
        for (int column = 0; column < of.heads().size(); column++) {
            var head = text(heads, "th", of.heads().get(column));
            head.setAttribute("scope", "col");
            align(head, column, of);
        }
        var rows = child(table, "tbody");
        for (var cells : of.rows()) {
            var row = child(rows, "tr");
            text(row, "th", cells.getFirst()).setAttribute("scope", "row");
            for (int column = 1; column < cells.size(); column++) {
                align(text(row, "td", cells.get(column)), column, of);
            }
        }
    }

    private static void align(Element cell, int column, Paper.Table of) {
        if (column >= of.numbersFrom()) {
            cell.setAttribute("class", "number");
        }
    }

    private void picture(Element body, Paper.Picture picture) {
        var frame = child(body, "div");
        frame.setAttribute("class", "picture");
        var image = child(frame, "img");
        Map.of(
                        "src",
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()),
                        "alt",
                        picture.words(),
                        "style",
                        "width: %dmm".formatted(picture.widthInMillimetres()))
                .forEach(image::setAttribute);
    }

    private Element child(Element parent, String name) {
        var child = document.createElement(name);
        parent.appendChild(child);
        return child;
    }

    /** An element with these words; a line break among them is one on paper. */
    private Element text(Element parent, String name, String words) {
        var element = child(parent, name);
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                child(element, "br");
            }
            element.appendChild(document.createTextNode(lines[i]));
        }
        return element;
    }
}
