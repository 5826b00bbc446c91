package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a side is to be written about.
 *
 * @param subject of the account it is for
 * @param to the address it is for
 * @param session it is about
 * @param revision of the mentorship with which it came up
 */
public record Notice(
        Kind kind,
        Side side,
        String subject,
        String to,
        String language,
        @Nullable UUID session,
        long revision) {

    /** What it is about. */
    public enum Kind {
        RECEIVED,
        PROPOSED,
        BEGUN,
        /** One side said no, or the time ran out. */
        NOT_AGREED,
        REJECTED,
        SESSION_PLANNED,
        SESSION_MOVED,
        SESSION_CANCELLED,
        /** To the applicant: somebody else accompanies. */
        MENTOR_CHANGED,
        /** To who accompanies now. */
        TAKEN_OVER,
        /** To who accompanied. */
        HANDED_OVER,
        CLOSED,
        BROKEN_OFF
    }

    /** The same for the same thing, and for nothing else of the mentorship. */
    public String key() {
        return "%d:%s:%s:%s".formatted(revision, side, kind, session);
    }

    /** Never the address: it ends up in logs. */
    @Override
    public String toString() {
        return key();
    }
}
