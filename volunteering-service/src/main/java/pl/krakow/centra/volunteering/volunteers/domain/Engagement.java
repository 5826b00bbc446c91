package pl.krakow.centra.volunteering.volunteers.domain;

/** How long and how regularly somebody wants to help, in the words opportunities use. */
public enum Engagement {
    /** Once, at one time. */
    SINGLE_ACTION,
    /** Now and then, shift by shift. */
    SHIFTS,
    /** Regularly, for months. */
    LONG_TERM
}
