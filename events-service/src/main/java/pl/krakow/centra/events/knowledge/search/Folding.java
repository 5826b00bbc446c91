package pl.krakow.centra.events.knowledge.search;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Writes a word without its diacritics: {@code założenie} as {@code zalozenie}. Cyrillic letters stay as they are. */
final class Folding {

    private static final int LONGEST_FOLD = 4;

    private Folding() {}

    static String fold(CharSequence word) {
        var letters = word.toString().toCharArray();
        var folded = new char[letters.length * LONGEST_FOLD];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }
}
