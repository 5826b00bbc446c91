package pl.krakow.centra.events.publicapi.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the seats of an event for who wants to come.
 *
 * @param signUp whether one has to sign up; else people just come
 * @param from when sign-up opens; null for at once
 * @param until when it closes
 * @param free seats nobody has
 * @param waiting people who wait for one
 * @param waitingList whether one may wait for one
 */
public record Seats(
        boolean signUp, @Nullable Instant from, Instant until, int seats, int free, int waiting, boolean waitingList) {

    /** What somebody who wants to come can do. */
    public enum State {
        /** Just come. */
        NONE,
        NOT_YET_OPEN,
        /** There are seats. */
        OPEN,
        /** There are none; one may wait for one. */
        WAITING_LIST,
        FULL,
        CLOSED
    }

    /** Nobody signs up. */
    public static Seats justCome(int capacity, Instant end) {
        return new Seats(false, null, end, capacity, capacity, 0, false);
    }

    /** @param on whether the event takes place as announced */
    public State state(boolean on, Instant now) {
        if (!on || !now.isBefore(until)) {
            return State.CLOSED;
        }
        if (!signUp) {
            return State.NONE;
        }
        if (from != null && now.isBefore(from)) {
            return State.NOT_YET_OPEN;
        }
        return free > 0 ? State.OPEN : waitingList ? State.WAITING_LIST : State.FULL;
    }
}
