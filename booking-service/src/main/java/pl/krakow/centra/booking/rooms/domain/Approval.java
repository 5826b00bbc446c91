package pl.krakow.centra.booking.rooms.domain;

/** Whether the coordinator accepts the topic before the room is lent. */
public enum Approval {
    /** Every request of a user waits for the coordinator. */
    ALWAYS,
    /** A free slot is confirmed as soon as it is asked for. */
    AT_ONCE
}
