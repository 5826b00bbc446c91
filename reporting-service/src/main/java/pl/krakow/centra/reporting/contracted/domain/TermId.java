package pl.krakow.centra.reporting.contracted.domain;

import java.time.LocalDate;

/**
 * An operator's term at a centre: at one centre no two begin on the same day.
 *
 * @param begins its first day, as the catalogue of centres has it
 */
public record TermId(String centre, LocalDate begins) {

    public TermId {
        if (centre.isBlank()) {
            throw new IllegalArgumentException("a term is at a centre");
        }
    }

    /** What it is kept under. */
    public String key() {
        return centre + "/" + begins;
    }
}
