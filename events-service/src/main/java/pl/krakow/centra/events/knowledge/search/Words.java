package pl.krakow.centra.events.knowledge.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Parts what somebody typed into words, as texts are parted when they are indexed. */
final class Words {

    private Words() {}

    static List<String> of(String typed) {
        var words = new ArrayList<String>();
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(LemmaAnalyzer.readable(new StringReader(typed)));
        try (var stream = new LowerCaseFilter(tokenizer)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("words can't be read", e);
        }
        return words;
    }
}
