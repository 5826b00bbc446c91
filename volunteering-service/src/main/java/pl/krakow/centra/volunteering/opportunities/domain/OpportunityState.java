package pl.krakow.centra.volunteering.opportunities.domain;

/** Where an opportunity stands. It never goes back. */
public enum OpportunityState {
    /** Waits for the coordinator; seen by the centre's staff and by who submitted it. */
    SUBMITTED,
    /** Announced to everybody. */
    PUBLISHED,
    /** No longer looks for volunteers. */
    CLOSED
}
