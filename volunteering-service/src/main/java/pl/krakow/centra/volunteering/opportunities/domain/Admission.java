package pl.krakow.centra.volunteering.opportunities.domain;

/** Who decides whether a volunteer is taken. */
public enum Admission {
    /** Who fits and finds a seat has it. */
    AT_ONCE,
    /** The organisation or the centre decides on each. */
    BY_APPROVAL
}
