package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;

/**
 * How many people of an entry were at a session, as somebody noted it. Of two notes about the same session the later one
 * holds, of two at the same second the one with more people; so notes may come in any order and any number of times.
 *
 * @param session its place among the roster's sessions
 * @param people 0 when it was noted that nobody came, or a note was taken back
 * @param at to the second
 */
public record Presence(int session, int people, Instant at) {

    boolean replaces(Presence other) {
        int order = at.compareTo(other.at);
        return order > 0 || order == 0 && people > other.people;
    }
}
