package pl.krakow.centra.events.advice.domain;

/** Where an appointment stands. */
public enum AppointmentState {
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

    /** Whether it takes, or took, the adviser's time. */
    public boolean takesTime() {
        return isAhead() || this == HELD || this == NO_SHOW;
    }
}
