package pl.krakow.centra.events.groups.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something somebody of a group is to be written about.
 *
 * @param token of the link in the letter; kept no longer than the letter takes to be posted
 * @param revision of the group with which it came up
 */
public record Notice(Kind kind, MembershipId whom, @Nullable String token, long revision) {

    /** What it is about. */
    public enum Kind {
        INVITED,
        /** To who leads: somebody applied. */
        APPLICATION,
        JOINED,
        DECLINED,
        REMOVED,
        PAUSED,
        RESUMED,
        ENDED
    }

    /** The same for the same thing, and for nothing else of the group. */
    public String key() {
        return "%d:%s:%s".formatted(revision, whom, kind);
    }

    /** Never the token: it ends up in logs. */
    @Override
    public String toString() {
        return key();
    }
}
