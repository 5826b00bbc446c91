package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.jspecify.annotations.Nullable;

/** Ukrainian by the dictionary Lucene's own analyser uses, about 8 MB of memory; it is read with the first Cyrillic word. */
final class UkrainianLemmas implements Lemmas {

    private static final Locale UKRAINIAN = Locale.of("uk");

    private @Nullable DictionaryLookup lookup;

    private static final class Loaded {

        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(Objects.requireNonNull(
                        UkrainianLemmas.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict"),
                        "the Ukrainian dictionary is missing"));
            } catch (IOException e) {
                throw new UncheckedIOException("the Ukrainian dictionary can't be read", e);
            }
        }
    }

    @Override
    public Set<String> of(String word) {
        if (word.chars().noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)) {
            return Set.of();
        }
        if (lookup == null) {
            lookup = new DictionaryLookup(Loaded.DICTIONARY);
        }
        var lemmas = new LinkedHashSet<String>();
        for (var data : lookup.lookup(word.replace('’', '\'').replace('ʼ', '\''))) {
            lemmas.add(data.getStem().toString().toLowerCase(UKRAINIAN));
        }
        return lemmas;
    }
}
