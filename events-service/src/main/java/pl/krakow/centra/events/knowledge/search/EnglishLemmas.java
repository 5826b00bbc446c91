package pl.krakow.centra.events.knowledge.search;

import java.util.Set;

import org.tartarus.snowball.ext.EnglishStemmer;

/** English by Porter's second stemmer. */
final class EnglishLemmas implements Lemmas {

    private final EnglishStemmer stemmer = new EnglishStemmer();

    @Override
    public Set<String> of(String word) {
        stemmer.setCurrent(word);
        return stemmer.stem() ? Set.of(stemmer.getCurrent()) : Set.of();
    }
}
