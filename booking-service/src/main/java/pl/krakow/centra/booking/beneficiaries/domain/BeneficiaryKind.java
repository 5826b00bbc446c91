package pl.krakow.centra.booking.beneficiaries.domain;

/** What the city office tells apart among those who use a centre. */
public enum BeneficiaryKind {
    /** A non-governmental organisation; the only kind that has numbers in registers. */
    ORGANISATION,
    INFORMAL_GROUP,
    INDIVIDUAL
}
