package pl.krakow.centra.volunteering.hours.domain;

/** How an entry stands. */
public enum EntryState {
    /** Waits for the organisation. */
    OPEN,
    /** Both sides agree; only this counts. */
    CONFIRMED,
    /** The organisation doesn't agree. */
    DISPUTED,
    /** Another entry stands in its place. */
    REPLACED,
    WITHDRAWN;

    /** Whether it takes part of its day. */
    boolean isClaimed() {
        return this == OPEN || this == CONFIRMED || this == DISPUTED;
    }
}
