package pl.krakow.centra.kit.letter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A letter's words on paper, as plain text and as HTML that says the same. The HTML needs no images, no fonts and nothing from
 * elsewhere; it reads well at the width of a telephone and when styles are dropped. Texts are texts: nothing in them is markup.
 *
 * @param emphasised something to copy, in a line of its own
 * @param footer from whom it is and why it came
 */
public record Sheet(
        String subject,
        String heading,
        String intro,
        @Nullable String emphasised,
        List<Fact> facts,
        List<Points> lists,
        List<Link> links,
        String footer) {

    public Sheet {
        facts = List.copyOf(facts);
        lists = List.copyOf(lists);
        links = List.copyOf(links);
    }

    public record Fact(String label, String value) {}

    public record Points(String label, List<String> points) {

        public Points {
            points = List.copyOf(points);
        }
    }

    public record Link(String text, URI target) {}

    /** What every letter has. */
    public static Sheet of(String subject, String heading, String intro, String footer) {
        return new Sheet(subject, heading, intro, null, List.of(), List.of(), List.of(), footer);
    }

    /** The same with something to copy. */
    public Sheet emphasising(@Nullable String text) {
        return new Sheet(subject, heading, intro, text, facts, lists, links, footer);
    }

    /** The same with one more fact; without a value, the same. */
    public Sheet fact(String label, @Nullable String value) {
        return value == null
                ? this
                : new Sheet(
                        subject, heading, intro, emphasised, and(facts, new Fact(label, value)), lists, links, footer);
    }

    /** The same with one more list; without points, the same. */
    public Sheet list(String label, List<String> points) {
        return points.isEmpty()
                ? this
                : new Sheet(
                        subject,
                        heading,
                        intro,
                        emphasised,
                        facts,
                        and(lists, new Points(label, points)),
                        links,
                        footer);
    }

    /** The same with one more link. */
    public Sheet link(String text, URI target) {
        return new Sheet(subject, heading, intro, emphasised, facts, lists, and(links, new Link(text, target)), footer);
    }

    private static <T> List<T> and(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }

    String text() {
        var text = new StringBuilder(heading).append("\n\n").append(intro).append('\n');
        if (emphasised != null) {
            text.append("\n    ").append(emphasised).append('\n');
        }
        if (!facts.isEmpty()) {
            text.append('\n');
            facts.forEach(fact ->
                    text.append(fact.label()).append(": ").append(fact.value()).append('\n'));
        }
        lists.forEach(list -> {
            text.append('\n').append(list.label()).append(":\n");
            list.points().forEach(point -> text.append("– ").append(point).append('\n'));
        });
        if (!links.isEmpty()) {
            text.append('\n');
            links.forEach(link ->
                    text.append(link.text()).append(": ").append(link.target()).append('\n'));
        }
        return text.append("\n-- \n").append(footer).append('\n').toString();
    }

    /** @param language of the words, as a tag */
    String html(String language) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#f6f4ef;color:#14202e;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:560px;margin:0 auto;padding:24px 16px">
                <div style="background:#ffffff;border:1px solid #dedacf;border-top:4px solid #0b4f94;border-radius:10px;padding:24px">
                <h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;color:#14202e">%s</h1>
                <p style="margin:0 0 16px">%s</p>
                %s%s%s%s</div>
                <p style="margin:16px 8px 0;color:#3a4b5e;font-size:13px">%s</p>
                </div>
                </body></html>
                """.formatted(
                        language,
                        escaped(subject),
                        escaped(heading),
                        escaped(intro),
                        emphasised == null
                                ? ""
                                : "<p style=\"margin:0 0 16px;font-size:28px;font-weight:700;letter-spacing:4px\">%s</p>\n"
                                        .formatted(escaped(emphasised)),
                        facts.stream().map(Sheet::html).collect(Collectors.joining()),
                        lists.stream().map(Sheet::html).collect(Collectors.joining()),
                        links.stream().map(Sheet::html).collect(Collectors.joining()),
                        escaped(footer));
    }

    private static String html(Fact fact) {
        return "<p style=\"margin:0 0 8px\"><span style=\"display:block;color:#3a4b5e;font-size:13px\">%s</span><strong>%s</strong></p>\n"
                .formatted(escaped(fact.label()), escaped(fact.value()).replace("\n", "<br>"));
    }

    private static String html(Points list) {
        return "<h2 style=\"margin:20px 0 8px;font-size:16px;color:#14202e\">%s</h2>\n<ul style=\"margin:0;padding:0 0 0 20px\">\n%s</ul>\n"
                .formatted(
                        escaped(list.label()),
                        list.points().stream()
                                .map(point -> "<li style=\"margin:0 0 4px\">" + escaped(point) + "</li>\n")
                                .collect(Collectors.joining()));
    }

    private static String html(Link link) {
        return "<p style=\"margin:24px 0 0\"><a href=\"%s\" style=\"color:#0b4f94;font-weight:600\">%s</a></p>\n"
                .formatted(escaped(link.target().toString()), escaped(link.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
