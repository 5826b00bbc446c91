package pl.krakow.centra.events.knowledge.search;

import java.io.Reader;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import lombok.RequiredArgsConstructor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text as it is indexed: at the place of each word the word as it is written and its dictionary forms, all in lower case
 * and without diacritics. {@code 1,5%} is the words {@code 1.5} and {@code procent}.
 */
@RequiredArgsConstructor
final class LemmaAnalyzer extends Analyzer {

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final NormalizeCharMap SIGNS = signs();

    private final Supplier<Lemmas> lemmas;

    private static NormalizeCharMap signs() {
        var signs = new NormalizeCharMap.Builder();
        signs.add("%", " procent ");
        signs.add("\u00ad", "");
        signs.add("’", "'");
        return signs.build();
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return readable(text);
    }

    /** The text with its signs written as words are. */
    static Reader readable(Reader text) {
        return new PatternReplaceCharFilter(DECIMAL_COMMA, ".", new MappingCharFilter(SIGNS, text));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new LemmaFilter(new LowerCaseFilter(words), lemmas.get()));
    }
}
