package pl.krakow.centra.kit.registers.domain;

import java.util.Optional;

/** A tax identification number (NIP): nine digits and a check digit (sum by weights modulo 11; a 10 is never issued). */
public record Nip(String value) {

    private static final int LENGTH = 10;
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    public static Optional<Nip> parse(String text) {
        return Digits.in(text)
                .filter(digits -> digits.length() == LENGTH)
                .filter(digits -> Digits.weightedSum(digits, WEIGHTS) == Digits.at(digits, LENGTH - 1))
                .map(Nip::new);
    }
}
