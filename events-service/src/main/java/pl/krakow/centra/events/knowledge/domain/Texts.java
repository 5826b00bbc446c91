package pl.krakow.centra.events.knowledge.domain;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The text in Polish and, where somebody translated it, in English and Ukrainian. */
public record Texts(Text pl, @Nullable Text en, @Nullable Text uk) {

    /** A text and the language it is in, which may not be the one that was asked for. */
    public record Localised(String language, Text text) {}

    /** The text in the language (ISO 639-1), or in Polish where there is none. */
    public Localised in(String language) {
        Text translated = byLanguage().get(language);
        return translated == null ? new Localised("pl", pl) : new Localised(language, translated);
    }

    /** What there is, Polish first. */
    public Map<String, Text> byLanguage() {
        var all = new LinkedHashMap<String, Text>();
        all.put("pl", pl);
        if (en != null) {
            all.put("en", en);
        }
        if (uk != null) {
            all.put("uk", uk);
        }
        return all;
    }
}
