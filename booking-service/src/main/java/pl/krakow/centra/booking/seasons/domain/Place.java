package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.Duration;

/**
 * A {@link WeeklySlot} as an allocation reckons with it: in an offered room, in minutes of the day.
 *
 * @param room the room's position in the round
 * @param from the first minute of the meeting
 * @param to the minute after its last one
 */
record Place(int room, OfferedRoom offered, DayOfWeek weekday, int from, int to) {

    /** The first minute nobody else can have, set-up included. */
    int claimFrom() {
        return from - Math.toIntExact(offered.setUp().toMinutes());
    }

    /** The minute after the last one nobody else can have, clean-up included. */
    int claimTo() {
        return to + Math.toIntExact(offered.cleanUp().toMinutes());
    }

    int length() {
        return to - from;
    }

    /** Whether the two meetings, buffers aside, share a minute of the same room. */
    boolean overlaps(WeeklySlot slot) {
        return slot.room().equals(offered.room()) && slot.weekday() == weekday && slot.from() < to && from < slot.to();
    }

    WeeklySlot slot() {
        return new WeeklySlot(offered.room(), weekday, Minutes.time(from), Duration.ofMinutes(length()));
    }
}
