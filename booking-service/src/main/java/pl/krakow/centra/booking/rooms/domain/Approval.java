package pl.krakow.centra.booking.rooms.domain;

/** Whether the coordinator accepts the topic before the room is lent. */
public enum Approval {
    /** Every request of a user waits for the coordinator. */
    ALWAYS,
    /**
     * A free slot is confirmed as soon as it is asked for by somebody trusted: for a verified beneficiary in good
     * standing, by a person who accepted the regulations in force. Everybody else's request waits for the coordinator.
     */
    TRUSTED_AT_ONCE
}
