package pl.krakow.centra.events.mentoring.domain;

/** Who of the two. */
public enum Side {
    APPLICANT,
    MENTOR;

    public Side other() {
        return this == APPLICANT ? MENTOR : APPLICANT;
    }
}
