package pl.krakow.centra.events.publicapi.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words as they are searched and names as they are sorted. Searched without case and marks, so that <i>zolc</i> finds
 * <i>Żółć</i>; Cyrillic stays Cyrillic. Sorted as in Polish: ą after a, ł after l, ź and ż after z.
 */
public final class SearchWords {

    private static final int LONGEST = 40;
    private static final int MOST_ASKED = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String POLISH = "ąćęłńóśźż";
    private static final List<String> SORTED_AS = List.of("a~", "c~", "e~", "l~", "n~", "o~", "s~", "z~", "z~~");

    private SearchWords() {}

    /** One text without case and marks. */
    public static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The words of some texts, each once, in order. */
    public static SortedSet<String> of(Collection<String> texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            for (var word : BETWEEN_WORDS.split(folded(text))) {
                if (!word.isEmpty()) {
                    words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
                }
            }
        }
        return words;
    }

    /** What is looked for: the beginnings of words, all of which must be there. A few suffice. */
    public static List<String> asked(String text) {
        return of(List.of(text)).stream().limit(MOST_ASKED).toList();
    }

    /** By which names stand in the order of the Polish alphabet when compared letter by letter. */
    public static String sortKey(String name) {
        var key = new StringBuilder(name.length() + 8);
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int polish = POLISH.indexOf(letter);
            key.append(polish < 0 ? String.valueOf(letter) : SORTED_AS.get(polish));
        }
        return key.toString();
    }
}
