package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an event is.
 *
 * @param sessions at least one, in the order of time, not overlapping
 */
public record EventDetails(EventAbout about, List<Session> sessions) {

    /** A course of a year of weekly evenings, or an exhibition of two months. */
    public static final int MOST_SESSIONS = 60;

    public EventDetails {
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("an event takes place at some time");
        }
        sessions = List.copyOf(sessions);
    }

    public EventKind kind() {
        return about.kind();
    }

    public Texts titles() {
        return about.titles();
    }

    public int capacity() {
        return about.capacity();
    }

    /** When the first session begins. */
    public Instant start() {
        return sessions.getFirst().start();
    }

    /** When the last session ends. */
    public Instant end() {
        return sessions.getLast().end();
    }

    /** Where it begins. */
    public Place place() {
        return sessions.getFirst().place();
    }

    public Optional<Session> session(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    EventDetails with(SessionId id, UnaryOperator<Session> change) {
        return new EventDetails(
                about,
                sessions.stream()
                        .map(session -> session.id().equals(id) ? change.apply(session) : session)
                        .toList());
    }
}
