package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Puts the dictionary forms of a word at its place, beside the word itself. */
final class LemmaFilter extends TokenFilter {

    private final Lemmas lemmas;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private AttributeSource.@Nullable State place;

    LemmaFilter(TokenStream words, Lemmas lemmas) {
        super(words);
        this.lemmas = lemmas;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty() && place != null) {
            restoreState(place);
            term.setEmpty().append(waiting.remove());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        var forms = forms(term.toString(), lemmas);
        var first = forms.iterator().next();
        term.setEmpty().append(first);
        if (forms.size() > 1) {
            forms.stream().skip(1).forEach(waiting::add);
            place = captureState();
        }
        return true;
    }

    /** The word as it is written first, then its dictionary forms, all folded. */
    static Set<String> forms(String word, Lemmas lemmas) {
        var forms = new LinkedHashSet<String>();
        forms.add(Folding.fold(word));
        lemmas.of(word).forEach(lemma -> forms.add(Folding.fold(lemma)));
        return forms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        place = null;
    }
}
