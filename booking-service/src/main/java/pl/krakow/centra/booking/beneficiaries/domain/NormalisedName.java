package pl.krakow.centra.booking.beneficiaries.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as it is compared and searched: small letters without marks ({@code ł} is {@code l}), words parted by single
 * spaces. Stores have no Polish order and no folding of their own, so this is kept beside the name.
 *
 * @param words in the order of the name
 */
public record NormalisedName(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double SIMILAR = 0.75;

    /** Words that say what form an organisation has; people write them or leave them out. */
    private static final Set<String> LEGAL_FORMS =
            Set.of("stowarzyszenie", "fundacja", "zwiazek", "towarzystwo", "organizacja", "grupa", "nieformalna", "im");

    public NormalisedName {
        words = List.copyOf(words);
    }

    public static NormalisedName of(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('ł', 'l');
        return new NormalisedName(Arrays.stream(BETWEEN_WORDS.split(folded))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** What lists are sorted by. */
    public String key() {
        return String.join(" ", words);
    }

    /** The words that tell one name from another; all of them where it has none but legal forms. */
    public List<String> telling() {
        var telling = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /**
     * Whether two names may well mean one beneficiary: the same words in any order, or three quarters of their pairs of
     * letters in common (Dice), so that a slip of the pen doesn't hide a duplicate.
     */
    public boolean isLike(NormalisedName other) {
        var mine = telling();
        var others = other.telling();
        return !mine.isEmpty() && (Set.copyOf(mine).equals(Set.copyOf(others)) || dice(mine, others) >= SIMILAR);
    }

    private static double dice(List<String> one, List<String> other) {
        var ones = pairs(one);
        var others = pairs(other);
        var shared = new HashSet<>(ones);
        shared.retainAll(others);
        int all = ones.size() + others.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static Set<String> pairs(List<String> words) {
        var pairs = new HashSet<String>();
        for (var word : words) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
