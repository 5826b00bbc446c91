package pl.krakow.centra.kit.centre;

import java.util.Locale;
import java.util.Map;

/** One text in several languages (ISO 639-1 code to text). Polish is always there and stands in for the rest. */
public record LocalizedText(Map<String, String> texts) {
    private static final String POLISH = "pl";

    public LocalizedText {
        texts = Map.copyOf(texts);
        if (!texts.containsKey(POLISH)) {
            throw new IllegalArgumentException("a text needs its Polish version");
        }
    }

    public String in(Locale locale) {
        var text = texts.get(locale.getLanguage());
        return text != null ? text : polish();
    }

    private String polish() {
        var text = texts.get(POLISH);
        return text != null ? text : "";
    }
}
