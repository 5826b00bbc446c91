package pl.krakow.centra.volunteering.certificates.domain;

/** What is given to a volunteer, art. 44 (2) and (3) of the act. */
public enum CertificateKind {
    /** That the work was done, and what it was: a right of the volunteer. */
    WORK_DONE,
    /** What the organisation thinks of it: a courtesy of the organisation. */
    OPINION
}
