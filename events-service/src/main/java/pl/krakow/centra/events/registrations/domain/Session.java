package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A part of an event that people attend or miss. */
public record Session(UUID id, Instant start, Instant end) {

    Duration length() {
        return Duration.between(start, end);
    }
}
