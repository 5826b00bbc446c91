package pl.krakow.centra.kit.number;

import java.util.Locale;
import java.util.Optional;

/**
 * A number such as {@code 7K3M-9QXD-PV2T-WZ5H}: fifteen symbols by chance and one that checks them, in letters and digits that
 * nobody takes for another (Crockford's Base32).
 *
 * <p>Guaranteed: one wrong symbol, or any two of them swapped, is noticed without looking anything up. The symbols are read
 * as elements of the field of 32, weighted by powers of a primitive element, and sum up to nothing: a single-symbol
 * Reed–Solomon code. Of other slips one in 32 stays unnoticed. Letter case, spaces and hyphens don't matter; the letters
 * {@code O}, {@code I} and {@code L} are read as the digits they look like.
 *
 * @param symbols all sixteen, without hyphens
 */
public record SpokenNumber(String symbols) {

    public static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** x⁵ + x² + 1, which is primitive. */
    private static final int MODULUS = 0b100101;

    public SpokenNumber {
        if (symbols.length() != LENGTH || sum(symbols) != 0) {
            throw new IllegalArgumentException("not a number that was given out");
        }
    }

    /** @param chance the symbols before the last one as their places in the alphabet, 0 to 31 */
    static SpokenNumber of(int[] chance) {
        var symbols = new StringBuilder(LENGTH);
        for (int place : chance) {
            symbols.append(ALPHABET.charAt(place));
        }
        int check = timesX(sum(symbols));
        return new SpokenNumber(symbols.append(ALPHABET.charAt(check)).toString());
    }

    /** The number somebody wrote or read out; nothing when it can't be one. */
    public static Optional<SpokenNumber> parse(String text) {
        if (text.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        var symbols = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean readable =
                symbols.length() == LENGTH && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0);
        return readable && sum(symbols) == 0 ? Optional.of(new SpokenNumber(symbols)) : Optional.empty();
    }

    private static int sum(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < symbols.length(); i++) {
            int place = ALPHABET.indexOf(symbols.charAt(i));
            if (place < 0) {
                throw new IllegalArgumentException("not a number that was given out");
            }
            sum = timesX(sum) ^ place;
        }
        return sum;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted >= ALPHABET.length() ? shifted ^ MODULUS : shifted;
    }

    /** As people read it, in groups of four. */
    @Override
    public String toString() {
        return symbols.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
