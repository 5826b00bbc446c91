package pl.krakow.centra.booking.rooms.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The trace of a change to what a centre lends, for its staff.
 *
 * @param by the subject of the person who made it
 */
public record Change(
        Kind kind, String by, Instant at, @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        ADDED,
        CHANGED,
        RETIRED,
        PICTURE_ADDED,
        PICTURE_CHANGED,
        PICTURE_REMOVED
    }
}
