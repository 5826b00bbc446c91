package pl.krakow.centra.volunteering.agreements.domain;

/** Who takes part in an agreement. */
public enum Side {
    VOLUNTEER,
    /** A parent or another statutory representative of a volunteer under 18. */
    GUARDIAN,
    ORGANISATION
}
