package pl.krakow.centra.events.groups.domain;

/** What the members of a group are still to be told of a meeting. */
public enum Telling {
    PLANNED,
    MOVED,
    CANCELLED
}
