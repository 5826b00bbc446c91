package pl.krakow.centra.volunteering.hours.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said of an entry. The last word counts, and all stay.
 *
 * @param by the account of who said it
 * @param remark why
 */
public record Verdict(
        EntryId entry,
        Kind kind,
        String by,
        Instant at,
        @Nullable String remark) {

    /** What can be said. */
    public enum Kind {
        CONFIRMED,
        DISPUTED,
        /** Whose hours they are doesn't claim them any more. */
        WITHDRAWN
    }

    Verdict withoutWords() {
        return new Verdict(entry, kind, "", at, null);
    }
}
