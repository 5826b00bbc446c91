package pl.krakow.centra.booking.reservation.domain;

/** What came of asking to wait for time that is taken. */
public sealed interface Joining {

    /** @param place how many wait for time that overlaps it, the entry included */
    record Joined(WaitingEntry entry, int place) implements Joining {}

    /** The time is free: it can be booked instead of being waited for. */
    record NothingToWaitFor() implements Joining {}

    record Refused(Refusal refusal) implements Joining {}
}
