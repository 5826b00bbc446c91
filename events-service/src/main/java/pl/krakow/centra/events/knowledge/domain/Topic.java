package pl.krakow.centra.events.knowledge.domain;

import org.jspecify.annotations.Nullable;

/**
 * What entries are about.
 *
 * @param place among the topics, lowest first
 * @param revision 1 when it was added, one more with each change
 */
public record Topic(
        Slug slug, String pl, @Nullable String en, @Nullable String uk, int place, long revision) {

    /** The name in the language (ISO 639-1), or in Polish where there is none. */
    public String in(String language) {
        String translated = switch (language) {
            case "en" -> en;
            case "uk" -> uk;
            default -> pl;
        };
        return translated == null ? pl : translated;
    }
}
