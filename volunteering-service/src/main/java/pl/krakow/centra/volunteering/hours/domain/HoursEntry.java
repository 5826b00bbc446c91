package pl.krakow.centra.volunteering.hours.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Work of one day as somebody wrote it down. It is never changed: who made a mistake writes another that replaces it.
 *
 * @param day in the centre's time
 * @param what was done, in words
 * @param by the account of who wrote it
 * @param replaces the one it corrects
 */
public record HoursEntry(
        EntryId id,
        LocalDate day,
        int minutes,
        @Nullable String what,
        Origin origin,
        String by,
        Instant at,
        @Nullable EntryId replaces) {

    /** Where it comes from. */
    public enum Origin {
        /** Somebody wrote it down. */
        LOGGED,
        /** Taken from when the volunteer was checked in and out. */
        CHECK_IN
    }

    HoursEntry withoutWords() {
        return new HoursEntry(id, day, minutes, null, origin, "", at, replaces);
    }
}
