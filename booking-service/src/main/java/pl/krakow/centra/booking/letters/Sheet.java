package pl.krakow.centra.booking.letters;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A letter's words on paper, as plain text and as HTML that says the same. The HTML needs no images, no fonts and nothing from
 * elsewhere; it reads well at the width of a telephone and when styles are dropped.
 *
 * @param emphasised something to copy, in a line of its own
 */
record Sheet(
        String language,
        String subject,
        String heading,
        String intro,
        @Nullable String emphasised,
        List<Fact> facts,
        @Nullable Points dates,
        @Nullable Points alternatives,
        URI link,
        String linkText,
        String footer) {

    record Fact(String label, String value) {}

    record Points(String label, List<String> points) {}

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
        lists().forEach(list -> {
            text.append('\n').append(list.label()).append(":\n");
            list.points().forEach(point -> text.append("– ").append(point).append('\n'));
        });
        return text.append('\n')
                .append(linkText)
                .append(": ")
                .append(link)
                .append("\n\n-- \n")
                .append(footer)
                .append('\n')
                .toString();
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#f6f4ef;color:#14202e;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:560px;margin:0 auto;padding:24px 16px">
                <div style="background:#ffffff;border:1px solid #dedacf;border-top:4px solid #0b4f94;border-radius:10px;padding:24px">
                <h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;color:#14202e">%s</h1>
                <p style="margin:0 0 16px">%s</p>
                %s%s%s<p style="margin:24px 0 0"><a href="%s" style="color:#0b4f94;font-weight:600">%s</a></p>
                </div>
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
                        lists().map(Sheet::html).collect(Collectors.joining()),
                        escaped(link.toString()),
                        escaped(linkText),
                        escaped(footer));
    }

    private Stream<Points> lists() {
        return Stream.of(dates, alternatives).flatMap(Stream::ofNullable);
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
