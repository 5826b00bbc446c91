package pl.krakow.centra.events.advice.domain;

/** Whom the advice is for, as the city counts. */
public enum BeneficiaryKind {
    ORGANISATION,
    INFORMAL_GROUP,
    INDIVIDUAL
}
