package pl.krakow.centra.events;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for in a list: every word has to be somewhere in what is said of a thing, without case and marks, so that
 * <i>zolc</i> finds <i>Żółć</i>.
 *
 * @param words folded; none finds everything
 */
public record Sought(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    /** @param text as it was typed; null for nothing */
    public static Sought of(@Nullable String text) {
        return new Sought(
                text == null || text.isBlank()
                        ? List.of()
                        : List.of(GAPS.split(folded(text).strip())));
    }

    public boolean isAnything() {
        return words.isEmpty();
    }

    public boolean isIn(@Nullable String... texts) {
        var known = Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(Sought::folded)
                .toList();
        return words.stream().allMatch(word -> known.stream().anyMatch(text -> text.contains(word)));
    }

    private static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
}
