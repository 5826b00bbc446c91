package pl.krakow.centra.events.knowledge.search;

import java.util.Set;

/**
 * The dictionary forms of a word: {@code dotacji} is {@code dotacja}. An instance is used by one thread at a time.
 *
 * <p>What is indexed and what is asked for go through the same dictionary, so that both meet whatever their inflection.
 */
interface Lemmas {

    /**
     * @param word in lower case
     * @return none when the word isn't known
     */
    Set<String> of(String word);

    /**
     * What somebody may have meant who wrote the word without diacritics; nothing where the language has none.
     *
     * @return dictionary forms beside those of the word as it is written
     */
    default Set<String> meantBy(String word) {
        return Set.of();
    }
}
