package pl.krakow.centra.events.registrations.domain;

/** For whom somebody comes, as the city counts people. */
public enum Audience {
    /** For a non-governmental organisation. */
    NGO,
    INFORMAL_GROUP,
    /** For themselves. */
    RESIDENT
}
