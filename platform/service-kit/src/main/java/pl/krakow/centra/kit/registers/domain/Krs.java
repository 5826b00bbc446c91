package pl.krakow.centra.kit.registers.domain;

import java.util.Optional;

/** A number in the National Court Register (KRS): ten digits. It has no check digit. */
public record Krs(String value) {

    private static final int LENGTH = 10;

    public static Optional<Krs> parse(String text) {
        return Digits.in(text).filter(digits -> digits.length() == LENGTH).map(Krs::new);
    }
}
