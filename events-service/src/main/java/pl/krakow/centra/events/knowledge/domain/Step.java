package pl.krakow.centra.events.knowledge.domain;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who did what to an entry when: how a version came to be.
 *
 * @param by the subject of the account; empty for what the service begins with
 * @param note what the person wrote about it
 * @param changed the parts of the content that are other than before
 */
public record Step(Act act, String by, Instant at, @Nullable String note, Set<String> changed) {

    public enum Act {
        DRAFTED,
        CHANGED,
        PUBLISHED,
        REVIEWED,
        ARCHIVED,
        /** An older version was made the present one again. */
        RESTORED
    }

    public Step {
        changed = Set.copyOf(changed);
    }
}
