package pl.krakow.centra.events.advice.domain;

import org.jspecify.annotations.Nullable;

/** A text people read, as far as it was written in each language. */
public record About(
        @Nullable String pl, @Nullable String en, @Nullable String uk) {

    public static final About NOTHING = new About(null, null, null);

    /** In that language, else in Polish; nothing when nobody wrote it. */
    public @Nullable String in(String language) {
        var found = switch (language) {
            case "en" -> en;
            case "uk" -> uk;
            default -> pl;
        };
        return found == null ? pl : found;
    }
}
