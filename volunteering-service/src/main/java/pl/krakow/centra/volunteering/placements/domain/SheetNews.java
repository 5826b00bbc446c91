package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something changed for somebody on a sheet.
 *
 * @param before where they stood; nothing when they are new on it
 */
public record SheetNews(SheetEntry entry, @Nullable PlacementState before, Cause cause, Instant at) {

    /** Why. */
    public enum Cause {
        VOLUNTEER,
        /** The organisation or the centre. */
        HOST,
        SEAT_FREE,
        TIME,
        /** The paper is done or ends, or none is needed. */
        PAPER,
        /** Somebody took the seat over. */
        STAND_IN,
        /** The shift, or all of it, doesn't take place, or nobody new is taken. */
        CALLED_OFF,
        /** They were noted as there or as gone. */
        PRESENCE,
        /** Their shift is at another time now. */
        TIMES_CHANGED
    }
}
