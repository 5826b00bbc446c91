package pl.krakow.centra.sites.staff;

import org.jspecify.annotations.Nullable;

/**
 * What a centre holds a room for itself.
 *
 * @param title as its staff call it
 * @param page about it, where it is changed; null while nobody says what it is
 */
public record HeldFor(Kind kind, String title, @Nullable String page) {

    /** Whose date changes the booking's. */
    public enum Kind {
        EVENT,
        ADVICE,
        GROUP,
        UNKNOWN
    }
}
