package pl.krakow.centra.sites.staff;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Finds what somebody begins to type. */
public final class Matching {

    private Matching() {}

    /** Whether each word begins a word of one of the texts, Polish letters or not. */
    public static boolean matches(String text, @Nullable String... texts) {
        var words = new StringBuilder();
        for (var one : texts) {
            if (one != null) {
                words.append(' ').append(plain(one));
            }
        }
        for (var word : plain(text).split(" ", -1)) {
            if (words.indexOf(" " + word) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
