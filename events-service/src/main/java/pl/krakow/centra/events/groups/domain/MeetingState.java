package pl.krakow.centra.events.groups.domain;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    /** It took place, and it is known who came. */
    HELD,
    CANCELLED
}
