package pl.krakow.centra.events.groups.domain;

/** Where a group stands. */
public enum GroupState {
    ACTIVE,
    /** It doesn't meet and takes nobody in; its members stay. */
    PAUSED,
    /** For good. */
    ENDED
}
