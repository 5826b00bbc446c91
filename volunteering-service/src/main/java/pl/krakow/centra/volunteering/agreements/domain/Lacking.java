package pl.krakow.centra.volunteering.agreements.domain;

/** What the law asks for and isn't there. */
public enum Lacking {
    AGREEMENT,
    INSURANCE,
    GUARDIAN_CONSENT,
    SAFEGUARDING,
    QUALIFICATION
}
