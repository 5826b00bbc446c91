package pl.krakow.centra.kit.registers.domain;

import java.util.Optional;

/**
 * A number in the register of the national economy (REGON): nine digits, or fourteen for a local unit, whose first nine
 * are a REGON themselves. The last digit checks the others (sum by weights modulo 11, a 10 counting as 0).
 */
public record Regon(String value) {

    private static final int SHORT = 9;
    private static final int LONG = 14;
    private static final int[] SHORT_WEIGHTS = {8, 9, 2, 3, 4, 5, 6, 7};
    private static final int[] LONG_WEIGHTS = {2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8};

    public static Optional<Regon> parse(String text) {
        return Digits.in(text).filter(Regon::checks).map(Regon::new);
    }

    /** Whether both are of one organisation: a local unit's begins with that of its whole. */
    public boolean isOfTheSameEntity(Regon other) {
        return entity().equals(other.entity());
    }

    /** The nine digits of the whole, whose local units have five more. */
    public String entity() {
        return value.substring(0, SHORT);
    }

    private static boolean checks(String digits) {
        return switch (digits.length()) {
            case SHORT -> checks(digits, SHORT_WEIGHTS);
            case LONG -> checks(digits, SHORT_WEIGHTS) && checks(digits, LONG_WEIGHTS);
            default -> false;
        };
    }

    private static boolean checks(String digits, int... weights) {
        return Digits.weightedSum(digits, weights) % 10 == Digits.at(digits, weights.length);
    }
}
