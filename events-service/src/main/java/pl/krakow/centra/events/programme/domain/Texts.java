package pl.krakow.centra.events.programme.domain;

import org.jspecify.annotations.Nullable;

/** A title or another text in Polish and, where somebody translated it, in English and Ukrainian. */
public record Texts(
        String pl, @Nullable String en, @Nullable String uk) {

    /** The text in the language (ISO 639-1), or in Polish where there is none. */
    public String in(String language) {
        String translated = switch (language) {
            case "en" -> en;
            case "uk" -> uk;
            default -> pl;
        };
        return translated == null ? pl : translated;
    }
}
