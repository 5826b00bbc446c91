package pl.krakow.centra.events.knowledge.search;

import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.Passage;

/** What matched between {@code <mark>} and {@code </mark>}, the rest escaped; a sign that is read as a word isn't marked. */
final class Marks extends DefaultPassageFormatter {

    Marks() {
        super("<mark>", "</mark>", " … ", true);
    }

    @Override
    public String format(Passage[] passages, String content) {
        var readable = new Passage[passages.length];
        for (int n = 0; n < passages.length; n++) {
            readable[n] = withoutEmptyMatches(passages[n]);
        }
        return super.format(readable, content);
    }

    /** The percent sign is indexed as a word, whose letters are nowhere in the text. */
    private static Passage withoutEmptyMatches(Passage passage) {
        var readable = new Passage();
        readable.setStartOffset(passage.getStartOffset());
        readable.setEndOffset(passage.getEndOffset());
        readable.setScore(passage.getScore());
        for (int match = 0; match < passage.getNumMatches(); match++) {
            if (passage.getMatchStarts()[match] < passage.getMatchEnds()[match]) {
                readable.addMatch(
                        passage.getMatchStarts()[match],
                        passage.getMatchEnds()[match],
                        passage.getMatchTerms()[match],
                        passage.getMatchTermFreqsInDoc()[match]);
            }
        }
        return readable;
    }
}
