package pl.krakow.centra.events.programme.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as somebody wants it.
 *
 * @param id of the session it is to be from now on; null for one that is new, or that begins when another did
 */
public record SessionPlan(@Nullable SessionId id, @Nullable Texts title, Instant start, Instant end, Place place) {

    public static SessionPlan of(Session session) {
        return new SessionPlan(session.id(), session.title(), session.start(), session.end(), session.place());
    }

    Session as(SessionId name) {
        return new Session(name, title, start, end, place);
    }
}
