package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * People who came to a session without having signed up. Noted again under the same id it is corrected; the later note
 * holds, and 0 people take it back.
 *
 * @param session its place among the roster's sessions
 */
public record WalkIn(UUID id, int session, Audience audience, int people, Instant at) {

    boolean replaces(WalkIn other) {
        int order = at.compareTo(other.at);
        return order > 0 || order == 0 && people > other.people;
    }
}
