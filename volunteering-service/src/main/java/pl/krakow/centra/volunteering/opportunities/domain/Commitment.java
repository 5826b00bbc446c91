package pl.krakow.centra.volunteering.opportunities.domain;

/** How much of themselves a volunteer gives. */
public enum Commitment {
    /** Once: exactly one shift. */
    SINGLE_ACTION,
    /** As many of the shifts as they like. */
    SHIFTS,
    /** A role over weeks or months, without fixed times. */
    LONG_TERM
}
