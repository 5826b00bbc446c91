package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.Instant;

/** @param end exclusive */
public record Period(Instant start, Instant end) {

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after its start");
        }
    }

    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean covers(Period other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** With as much time behind it that nobody else comes in. */
    Period longerBy(Duration pause) {
        return new Period(start, end.plus(pause));
    }
}
