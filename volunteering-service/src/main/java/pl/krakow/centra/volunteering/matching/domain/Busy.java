package pl.krakow.centra.volunteering.matching.domain;

import java.time.Instant;

/** A time somebody is engaged already, at whichever centre. What ends as another begins doesn't overlap. */
public record Busy(Instant from, Instant to) {

    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(to);
    }
}
