package pl.krakow.centra.booking.reservation.domain;

/** Where a booking stands; always the consequence of its {@link Step}s. */
public enum BookingState {
    /** Waits for the coordinator and claims nothing: competing requests may ask for the same time. */
    REQUESTED(true, false),
    /** Claims its slot and the buffers around it. */
    CONFIRMED(true, true),
    /** Its people have come; the room stays theirs. */
    CHECKED_IN(true, true),
    /** Took place; the number of people is known. */
    COMPLETED(true, true),
    /** Nobody came. What was left of its time is free for others. */
    NO_SHOW(false, false),
    /** Refused by the coordinator. */
    DECLINED(false, false),
    /** Given up by its user or taken back by the centre. */
    CANCELLED(false, false),
    /** Taken back by the centre for a reason of its own, which owes the user an alternative. */
    WITHDRAWN(false, false),
    /** Lives on under the same id on another day sheet; this is its trace. */
    MOVED(false, false);

    private final boolean live;
    private final boolean occupying;

    BookingState(boolean live, boolean occupying) {
        this.live = live;
        this.occupying = occupying;
    }

    /** Whether it takes place, took place or may still do so, here. */
    public boolean isLive() {
        return live;
    }

    /** Whether it claims its time: no other booking of a room it touches may overlap it, buffers included. */
    public boolean occupies() {
        return occupying;
    }
}
