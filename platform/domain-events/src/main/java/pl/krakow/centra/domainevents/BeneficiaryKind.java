package pl.krakow.centra.domainevents;

/** What the city office tells apart among those who use a centre. */
public enum BeneficiaryKind {
    ORGANISATION,
    INFORMAL_GROUP,
    INDIVIDUAL
}
