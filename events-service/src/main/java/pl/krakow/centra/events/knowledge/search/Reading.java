package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;

/**
 * How typed words were understood: without those that say nothing, each with its dictionary forms, and a word nobody ever
 * wrote taken for the nearest one that somebody did.
 *
 * @param words what is looked for, in order
 * @param understood what was typed, corrected
 * @param corrected word as typed → word it was taken for
 */
record Reading(List<Word> words, String understood, Map<String, String> corrected) {

    /**
     * One word.
     *
     * @param forms by language: folded form → how much it counts
     */
    record Word(String typed, Map<Tongue, Map<String, Float>> forms) {

        boolean hasForm(String form) {
            return forms.values().stream().anyMatch(each -> each.getOrDefault(form, 0f) >= CERTAIN);
        }
    }

    static final float CERTAIN = 0.9f;

    /** A word that is one already was probably meant as it is written. */
    private static final float UNLIKELY = 0.4f;

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_CORRECTED = 4;
    private static final int LONG = 6;
    private static final int SUGGESTIONS = 6;
    private static final float AS_GOOD = 0.04f;

    static Reading of(String typed, boolean exact, List<Tongue> tongues, IndexReader index) throws IOException {
        var all = Words.of(typed).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
        var telling = all.stream()
                .filter(word -> tongues.stream().noneMatch(tongue -> tongue.isEmptyWord(word)))
                .toList();
        var wanted = telling.isEmpty() ? all : telling;
        var lemmas = new EnumMap<Tongue, Lemmas>(Tongue.class);
        tongues.forEach(tongue -> lemmas.put(tongue, tongue.lemmas()));
        var words = new ArrayList<Word>();
        var corrected = new LinkedHashMap<String, String>();
        for (var word : wanted) {
            var forms = forms(word, lemmas);
            if (!exact && !isKnown(forms, index)) {
                var nearest = nearest(Folding.fold(word), index);
                if (!nearest.isEmpty()) {
                    corrected.put(word, spelling(nearest.getFirst(), index));
                    forms = new EnumMap<>(Tongue.class);
                    for (var near : nearest) {
                        merge(forms, forms(spelling(near, index), lemmas));
                    }
                }
            }
            words.add(new Word(word, forms));
        }
        var understood = new StringBuilder(typed);
        corrected.forEach((from, to) -> replace(understood, from, to));
        return new Reading(List.copyOf(words), understood.toString(), corrected);
    }

    private static void replace(StringBuilder text, String from, String to) {
        int at = text.toString().toLowerCase(Locale.of("pl")).indexOf(from);
        if (at >= 0 && at + from.length() <= text.length()) {
            text.replace(at, at + from.length(), to);
        }
    }

    private static Map<Tongue, Map<String, Float>> forms(String word, Map<Tongue, Lemmas> lemmas) {
        var forms = new EnumMap<Tongue, Map<String, Float>>(Tongue.class);
        lemmas.forEach((tongue, known) -> {
            var weights = new LinkedHashMap<String, Float>();
            var own = LemmaFilter.forms(word, known);
            own.forEach(form -> weights.put(form, 1f));
            float guess = own.size() > 1 ? UNLIKELY : CERTAIN;
            known.meantBy(word).forEach(meant -> weights.merge(Folding.fold(meant), guess, Math::max));
            forms.put(tongue, weights);
        });
        return forms;
    }

    private static void merge(Map<Tongue, Map<String, Float>> into, Map<Tongue, Map<String, Float>> more) {
        more.forEach((tongue, weights) -> {
            var there = into.computeIfAbsent(tongue, _ -> new LinkedHashMap<>());
            weights.forEach((form, weight) -> there.merge(form, weight, Math::max));
        });
    }

    private static boolean isKnown(Map<Tongue, Map<String, Float>> forms, IndexReader index) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        forms.values().forEach(weights -> all.addAll(weights.keySet()));
        for (var form : all) {
            if (index.docFreq(new Term(Fields.WORDS, form)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The nearest words, as near as one another; the most frequent first. */
    private static List<String> nearest(String word, IndexReader index) throws IOException {
        if (word.length() < SHORTEST_CORRECTED || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        var found = suggest(word, 1, index);
        if (found.length == 0) {
            found = suggest(word, 0, index);
        }
        if (found.length == 0) {
            return List.of();
        }
        var best = Arrays.stream(found)
                .map(each -> each.score)
                .max(Comparator.naturalOrder())
                .orElse(0f);
        return Arrays.stream(found)
                .filter(each -> each.score >= best - AS_GOOD)
                .sorted(Comparator.comparing((SuggestWord each) -> -each.freq).thenComparing(each -> each.string))
                .limit(3)
                .map(each -> each.string)
                .toList();
    }

    private static SuggestWord[] suggest(String word, int sameAtStart, IndexReader index) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(word.length() < LONG ? 1 : 2);
        checker.setMinPrefix(sameAtStart);
        checker.setMinQueryLength(SHORTEST_CORRECTED);
        checker.setMaxInspections(20);
        checker.setAccuracy(0.6f);
        checker.setThresholdFrequency(0);
        return checker.suggestSimilar(
                new Term(Fields.WORDS, word), SUGGESTIONS, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    }

    /** How the folded word is usually written. */
    private static String spelling(String folded, IndexReader index) throws IOException {
        var terms = MultiTerms.getTerms(index, Fields.SPELLINGS);
        if (terms == null) {
            return folded;
        }
        var prefix = folded + Fields.BETWEEN_SPELLINGS;
        TermsEnum spellings = terms.iterator();
        var best = folded;
        int most = 0;
        var status = spellings.seekCeil(new BytesRef(prefix));
        for (var at = status == TermsEnum.SeekStatus.END ? null : spellings.term();
                at != null && at.utf8ToString().startsWith(prefix);
                at = spellings.next()) {
            if (spellings.docFreq() > most) {
                most = spellings.docFreq();
                best = at.utf8ToString().substring(prefix.length());
            }
        }
        return best;
    }
}
