package pl.krakow.centra.booking.rooms.domain;

/** What somebody with a particular need has to know before they come. A closed list, so that it can be searched. */
public enum Accessibility {
    /** From the street to the room without a step. */
    STEP_FREE,
    /** Doors on the way are at least 90 cm wide. */
    WIDE_DOORS,
    /** Either on the ground floor or reached by a lift a wheelchair fits into. */
    LIFT,
    ACCESSIBLE_TOILET,
    /** A parking place for a person with a disability near the entrance. */
    ACCESSIBLE_PARKING,
    /** A hearing loop or another system for hearing aids. */
    HEARING_LOOP,
    /** Signs on the way that can be felt, in Braille or raised. */
    TACTILE_SIGNS,
    /** Away from noise, with light that can be dimmed. */
    QUIET;

    /** Whether a room has it. Not knowing is said, not hidden: a wrong yes costs somebody a journey. */
    public enum Fact {
        YES,
        NO,
        UNKNOWN
    }
}
