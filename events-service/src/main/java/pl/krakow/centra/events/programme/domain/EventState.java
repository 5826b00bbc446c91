package pl.krakow.centra.events.programme.domain;

/** Where an event stands. It never goes back. */
public enum EventState {
    /** Seen by the centre's staff only. */
    DRAFT,
    /** Announced to everybody. */
    PUBLISHED,
    /** Will not take place. */
    CANCELLED
}
