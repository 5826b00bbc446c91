package pl.krakow.centra.kit.number;

import java.security.SecureRandom;

/** Draws numbers: 75 random bits, so that of a million given out one in 10¹⁶ guesses meets one. */
public final class SpokenNumbers {

    private static final int SYMBOLS = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new one. Whoever keeps it has a unique index for the one that is drawn twice in an age. */
    public SpokenNumber next() {
        return SpokenNumber.of(random.ints(SpokenNumber.LENGTH - 1, 0, SYMBOLS).toArray());
    }
}
