package pl.krakow.centra.sites.live;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something at a centre isn't any more as a page may show it. Says where to look and nothing of what is there.
 *
 * @param at when it was published, in milliseconds since the epoch
 * @param centre its slug; the city's id for what belongs to every centre
 * @param what kind of thing, as pages name it: {@code booking}, {@code rooms}, {@code event} …; null for everything
 * @param room the room, where it is about one
 * @param date the local date, where it is about one
 */
record Change(
        long at,
        String centre,
        @Nullable String what,
        @Nullable String room,
        @Nullable LocalDate date) {

    /** A page that can't be told what it missed looks at everything again. */
    static Change ofEverything(long at, String centre) {
        return new Change(at, centre, null, null, null);
    }
}
