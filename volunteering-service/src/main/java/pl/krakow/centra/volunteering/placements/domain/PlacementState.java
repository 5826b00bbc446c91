package pl.krakow.centra.volunteering.placements.domain;

/**
 * Where a placement stands. It begins applied, offered, waiting or accepted, goes on to agreed, running and finished, and ends
 * early in one of several ways.
 */
public enum PlacementState {
    /** The volunteer asks; the organisation or the centre decides. */
    APPLIED,
    /** There was no seat; who is first in line is offered the next. */
    WAITING,
    /** A seat is kept for the volunteer until a deadline. */
    OFFERED,
    /** The volunteer has a seat. */
    ACCEPTED,
    /** The paper is done, or none is needed. */
    AGREED,
    /** The volunteer has begun. */
    RUNNING,
    FINISHED,
    /** Ended after it had begun and before it was done. */
    BROKEN_OFF,
    /** The volunteer didn't come. */
    NO_SHOW,
    /** The volunteer didn't want the offer. */
    DECLINED,
    /**
     * Nobody answered the offer in time, the time was over before there was a seat, nobody noted within a month whether the
     * volunteer came, or the last day of service passed before they had begun.
     */
    EXPIRED,
    /** The volunteer stepped back before it began. */
    WITHDRAWN,
    /** The organisation or the centre didn't take the volunteer, or took the seat back before it began. */
    REJECTED;

    /** Whether it takes one of the seats. */
    public boolean isSeated() {
        return switch (this) {
            case OFFERED, ACCEPTED, AGREED, RUNNING, FINISHED -> true;
            case APPLIED, WAITING, BROKEN_OFF, NO_SHOW, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }

    /** Whether something may still come of it. */
    public boolean isLive() {
        return switch (this) {
            case APPLIED, WAITING, OFFERED, ACCEPTED, AGREED, RUNNING -> true;
            case FINISHED, BROKEN_OFF, NO_SHOW, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }

    /** Whether the volunteer's time is given away for it, so that they can't be elsewhere. */
    public boolean takesTime() {
        return switch (this) {
            case APPLIED, ACCEPTED, AGREED, RUNNING, FINISHED -> true;
            case WAITING, OFFERED, BROKEN_OFF, NO_SHOW, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }

    /** Whether the volunteer has done any of the work. */
    public boolean hasBegun() {
        return this == RUNNING || this == FINISHED || this == BROKEN_OFF;
    }
}
