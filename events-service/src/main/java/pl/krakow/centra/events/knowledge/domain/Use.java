package pl.krakow.centra.events.knowledge.domain;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One way in which the knowledge base was used on a day.
 *
 * @param centre whose it is; null when it is the city's as a whole
 * @param day the local date there
 * @param kind of the entry; null for a search
 */
public record Use(
        @Nullable String centre,
        LocalDate day,
        Act act,
        @Nullable EntryKind kind) {

    /** What somebody did. */
    public enum Act {
        READ,
        DOWNLOADED,
        SEARCHED
    }

    public Use {
        if ((act == Act.SEARCHED) != (kind == null)) {
            throw new IllegalArgumentException("entries are read and downloaded, and searched for");
        }
    }

    /** Whether it is of the same day of the same centre. */
    public boolean isOfSameDay(Use other) {
        return day.equals(other.day) && Objects.equals(centre, other.centre);
    }
}
