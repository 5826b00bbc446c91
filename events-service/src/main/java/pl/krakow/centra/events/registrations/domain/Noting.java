package pl.krakow.centra.events.registrations.domain;

/** What came of noting that somebody was there. */
public enum Noting {
    /** They are present. */
    PRESENT,
    /** It was known, or something later is. */
    KNOWN,
    /** The note was taken back. */
    TAKEN_BACK,
    /** They have no seat. */
    NO_SEAT,
    /** Nobody of that ticket is on this roster. */
    UNKNOWN,
    /** The event has no such session. */
    SESSION_UNKNOWN,
    /** Not before the day of the session, and not from the future. */
    NOT_YET,
    /** More notes about people who walked in than a roster takes. */
    TOO_MANY
}
