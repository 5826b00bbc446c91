package pl.krakow.centra.volunteering.opportunities.domain;

/** Where an opportunity stands. Whether it is full is read from its seats. */
public enum OpportunityState {
    /** Not handed in yet; seen by who writes it and by the centre's staff. */
    DRAFT,
    /** Waits for the coordinator; seen by the centre's staff and by who acts for the organisation. */
    SUBMITTED,
    /** Sent back with a remark, to be changed and handed in again. */
    RETURNED,
    /** Announced to everybody. */
    PUBLISHED,
    /** No longer looks for volunteers. It never comes back. */
    CLOSED
}
