package pl.krakow.centra.events.incubation.domain;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What shows that a step goes on or was done: something real, by its id, or a document by its link.
 *
 * @param reference the appointment's, the registration's or the booking's id; none for a document
 * @param link of a document
 * @param title as it was called when it was added
 * @param day on which it took place
 * @param by the account of who added it
 * @param ours whether it was known once to be the group's; that stays so when the person it is of follows the path no longer
 */
public record Evidence(
        UUID id,
        Kind kind,
        @Nullable UUID reference,
        @Nullable URI link,
        @Nullable String title,
        @Nullable LocalDate day,
        String by,
        Instant at,
        boolean ours) {

    /** What sort of thing it is. */
    public enum Kind {
        /** An appointment with an adviser. */
        ADVICE,
        /** A registration for an event. */
        TRAINING,
        /** A booking of a room. */
        BOOKING,
        DOCUMENT
    }

    boolean isTheSameAs(Evidence other) {
        return kind == other.kind
                && (reference == null ? link != null && link.equals(other.link) : reference.equals(other.reference));
    }

    Evidence confirmed() {
        return new Evidence(id, kind, reference, link, title, day, by, at, true);
    }

    Evidence addedBy(String other) {
        return new Evidence(id, kind, reference, link, title, day, other, at, ours);
    }
}
