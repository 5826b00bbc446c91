package pl.krakow.centra.events.knowledge.search;

/** Text as HTML. */
final class Html {

    private Html() {}

    static String escape(String text) {
        var html = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#x27;");
                default -> html.append(letter);
            }
        }
        return html.toString();
    }
}
