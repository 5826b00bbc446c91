package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import morfologik.fsa.FSA;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.polish.PolishStemmer;

/**
 * Polish by the dictionary of Morfologik, about 4 MB of memory for 3.5 million forms.
 *
 * <p>A word written without diacritics is looked up under every way of adding them that leads to a word of the dictionary:
 * {@code zalozen} is found to be {@code założeń}. The walk follows the dictionary's automaton and so tries nothing that is
 * no word. A word the dictionary doesn't have (a borrowed or new one: {@code crowdfundingu}) loses its ending, as far as
 * there are usual ones.
 */
final class PolishLemmas implements Lemmas {

    private static final Locale POLISH = Locale.of("pl");
    private static final int MOST_FORMS = 16;
    private static final int SHORTEST_STEM = 4;
    private static final Map<Character, String> DIACRITICS =
            Map.of('a', "ą", 'c', "ć", 'e', "ę", 'l', "ł", 'n', "ń", 'o', "ó", 's', "ś", 'z', "żź");

    /** Longest first. */
    private static final List<String> ENDINGS = List.of(
            "owania", "owanie", "iami", "owie", "ach", "ami", "iem", "owi", "ego", "emu", "ych", "ymi", "ów", "om",
            "em", "ie", "ej", "ą", "ę", "a", "e", "i", "o", "u", "y");

    private final Dictionary dictionary;
    private final DictionaryLookup lookup;

    private PolishLemmas(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = new DictionaryLookup(dictionary);
    }

    /** The dictionary is read once, when the first word is looked up. */
    static Lemmas create() {
        return new PolishLemmas(Loaded.DICTIONARY);
    }

    private static final class Loaded {

        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(Objects.requireNonNull(
                        PolishStemmer.class.getResource("polish.dict"), "the Polish dictionary is missing"));
            } catch (IOException e) {
                throw new UncheckedIOException("the Polish dictionary can't be read", e);
            }
        }
    }

    @Override
    public Set<String> of(String word) {
        var lemmas = known(word);
        return lemmas.isEmpty() ? withoutEnding(word) : lemmas;
    }

    @Override
    public Set<String> meantBy(String word) {
        var lemmas = new LinkedHashSet<String>();
        restored(word).forEach(form -> lemmas.addAll(known(form)));
        lemmas.removeAll(known(word));
        return lemmas;
    }

    private Set<String> known(String word) {
        var lemmas = new LinkedHashSet<String>();
        lookup.lookup(word).forEach(data -> lemmas.add(lower(data.getStem())));
        if (lemmas.isEmpty()) {
            lookup.lookup(capitalised(word)).forEach(data -> lemmas.add(lower(data.getStem())));
        }
        return lemmas;
    }

    private static String lower(CharSequence word) {
        return word.toString().toLowerCase(POLISH);
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(POLISH) + word.substring(1);
    }

    private static Set<String> withoutEnding(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> Set.of(word.substring(0, word.length() - ending.length())))
                .orElse(Set.of());
    }

    private List<String> restored(String word) {
        var forms = new ArrayList<String>();
        walk(dictionary.fsa.getRootNode(), word, 0, new StringBuilder(word.length()), forms);
        forms.remove(word);
        return forms;
    }

    private void walk(int node, String word, int at, StringBuilder written, List<String> forms) {
        if (forms.size() >= MOST_FORMS) {
            return;
        }
        FSA fsa = dictionary.fsa;
        if (at == word.length()) {
            if (fsa.getArc(node, dictionary.metadata.getSeparator()) != 0) {
                forms.add(written.toString());
            }
            return;
        }
        char letter = word.charAt(at);
        var choices = letter + DIACRITICS.getOrDefault(letter, "");
        for (int choice = 0; choice < choices.length(); choice++) {
            int next = follow(fsa, node, choices.charAt(choice));
            if (next != 0) {
                written.append(choices.charAt(choice));
                walk(next, word, at + 1, written, forms);
                written.setLength(at);
            }
        }
    }

    private static int follow(FSA fsa, int from, char letter) {
        int node = from;
        for (byte part : String.valueOf(letter).getBytes(StandardCharsets.UTF_8)) {
            int arc = fsa.getArc(node, part);
            if (arc == 0 || fsa.isArcTerminal(arc)) {
                return 0;
            }
            node = fsa.getEndNode(arc);
        }
        return node;
    }
}
