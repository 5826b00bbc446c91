package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How an event came about.
 *
 * @param by the subject of the coordinator
 * @param copyOf the event it is a copy of
 */
public record Origin(
        String by,
        Instant at,
        @Nullable Part series,
        @Nullable EventId copyOf) {

    /** @param originalStart names the event within its series, whatever it is moved to */
    public record Part(SeriesId series, LocalDateTime originalStart) {}

    public static Origin drafted(String by, Instant at) {
        return new Origin(by, at, null, null);
    }
}
