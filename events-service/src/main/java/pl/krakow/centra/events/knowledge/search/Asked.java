package pl.krakow.centra.events.knowledge.search;

import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words may be empty: then everything is wanted, newest first
 * @param language the reader's
 * @param exact whether words are taken as they are written, not corrected
 * @param kinds of one of these; of any when empty, like the others
 * @param centres slugs, and {@value Found#CITY} for what is the city's
 */
public record Asked(
        String words,
        String language,
        boolean exact,
        Set<String> kinds,
        Set<String> topics,
        Set<String> centres,
        Set<String> languages,
        int offset,
        int limit) {

    public Asked {
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        centres = Set.copyOf(centres);
        languages = Set.copyOf(languages);
    }

    static Asked words(String words, String language) {
        return new Asked(words, language, false, Set.of(), Set.of(), Set.of(), Set.of(), 0, 10);
    }
}
