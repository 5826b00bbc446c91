package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param result of a course that came to its end
 * @param why in words
 */
public record Closing(@Nullable Result result, @Nullable String why, Instant at) {

    /** What came of the goal. */
    public enum Result {
        REACHED,
        PARTLY,
        NOT_REACHED
    }
}
