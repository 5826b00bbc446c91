package pl.krakow.centra.events.mentoring.domain;

/** Where an application stands, and the course it became. */
public enum MentorshipState {
    /** Nobody is proposed. */
    WAITING,
    /** A mentor is proposed; both sides decide. */
    PROPOSED,
    /** Both said yes. */
    RUNNING,
    /** It came to its end. */
    CLOSED,
    /** It ended before. */
    BROKEN_OFF,
    /** The applicant took the application back. */
    WITHDRAWN,
    /** The centre has nobody for it. */
    REJECTED;

    public boolean isOver() {
        return this != WAITING && this != PROPOSED && this != RUNNING;
    }
}
