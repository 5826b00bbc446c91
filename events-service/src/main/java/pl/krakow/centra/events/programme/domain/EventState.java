package pl.krakow.centra.events.programme.domain;

/** Where an event stands. */
public enum EventState {
    /** Seen by the centre's staff only. */
    DRAFT,
    /** Announced to everybody. */
    PUBLISHED,
    /** Announced, but no date holds until another is named. */
    POSTPONED,
    /** It took place. */
    HELD,
    /** Will not take place. */
    CANCELLED
}
