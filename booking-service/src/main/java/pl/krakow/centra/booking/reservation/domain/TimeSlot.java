package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time from its start up to, not including, its end. */
public record TimeSlot(Instant start, Instant end) {

    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a slot ends after it starts");
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeSlot other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** This slot with time added at both ends. */
    public TimeSlot widened(Duration before, Duration after) {
        return new TimeSlot(start.minus(before), end.plus(after));
    }

    public TimeSlot shiftedTo(Instant newStart) {
        return new TimeSlot(newStart, newStart.plus(length()));
    }
}
