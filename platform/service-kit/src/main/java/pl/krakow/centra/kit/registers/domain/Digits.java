package pl.krakow.centra.kit.registers.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The digits of a register number as people write it: spaces and hyphens between them don't count. */
public final class Digits {

    private static final Pattern BETWEEN = Pattern.compile("[ -]");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]+");

    private Digits() {}

    /** Nothing when there is anything else in it. */
    public static Optional<String> in(String text) {
        var digits = BETWEEN.matcher(text).replaceAll("");
        return ONLY_DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** The sum of the first digits, each times its weight, modulo 11. */
    static int weightedSum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(digits, i);
        }
        return sum % 11;
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
