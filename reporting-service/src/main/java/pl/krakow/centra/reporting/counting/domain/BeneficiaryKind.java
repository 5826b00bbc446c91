package pl.krakow.centra.reporting.counting.domain;

/** Who uses a centre, as the city tells its beneficiaries apart. */
public enum BeneficiaryKind {
    ORGANISATION,
    INFORMAL_GROUP,
    INDIVIDUAL
}
