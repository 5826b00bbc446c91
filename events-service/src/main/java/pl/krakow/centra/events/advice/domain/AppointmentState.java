package pl.krakow.centra.events.advice.domain;

/** Where an appointment stands. */
public enum AppointmentState {
    /**
     * The adviser's time, and a room where it needs one, are kept until a deadline for somebody who has an answer to give:
     * whether the address is theirs, or whether they take what was offered. Nobody else is told of it; when the answer doesn't
     * come, nothing of it is left.
     */
    RESERVED,
    /** The adviser's time is kept for it; its room has been asked for and isn't granted yet. */
    PENDING_ROOM,
    BOOKED,
    /** Its room wasn't to be had, in time or at all, and the adviser's time is free again. It never was promised. */
    RELEASED,
    CANCELLED,
    HELD,
    NO_SHOW,
    /** It is on another day now; here is only the trace. */
    MOVED_AWAY;

    /** Whether it is going to take place, as far as anybody knows. */
    public boolean isAhead() {
        return this == PENDING_ROOM || this == BOOKED;
    }

    /** Whether the adviser's time is kept for what is to come, promised or not yet. */
    public boolean isKept() {
        return this == RESERVED || isAhead();
    }

    /** Whether it takes, or took, the adviser's time. */
    public boolean takesTime() {
        return isKept() || this == HELD || this == NO_SHOW;
    }
}
