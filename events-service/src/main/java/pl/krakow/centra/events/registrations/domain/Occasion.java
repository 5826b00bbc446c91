package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.RosterNews.Notice;

/**
 * What the roster knows of its event, as the programme had it at that revision.
 *
 * @param kind as the programme names it
 * @param zone the centre's, in which its times are told
 * @param capacity how many may take part at most
 * @param sessions in order; at least one
 * @param look changes with what it is called and where its sessions are; empty where nobody said
 */
public record Occasion(
        EventId event,
        String centre,
        String kind,
        ZoneId zone,
        Status status,
        int capacity,
        List<Session> sessions,
        String look,
        long revision) {

    /** How the event stands, as far as it matters to who wants to come. */
    public enum Status {
        /** Not announced yet. */
        DRAFT,
        /** Takes place as announced. */
        ON,
        /** Put off: no date holds. Who has a seat keeps it, nobody is let in or moves up. */
        POSTPONED,
        /** Doesn't take place. */
        OFF
    }

    public Occasion {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("an event has a session");
        }
    }

    public Instant start() {
        return sessions.getFirst().start();
    }

    public Instant end() {
        return sessions.getLast().end();
    }

    /** Whether waiting people still move up to seats that become free. */
    boolean movesUpAt(Instant now) {
        return status == Status.ON && now.isBefore(start());
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(end());
    }

    Optional<Session> session(UUID id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** What its people have to be told now that it is this and was the other; nothing when it is the same to them. */
    Optional<RosterNews.NoticeDue> noticeAfter(Occasion older, Instant now) {
        if (older.status == Status.ON && status == Status.POSTPONED) {
            return Optional.of(new RosterNews.NoticeDue(Notice.POSTPONED, List.of(), now));
        }
        if (older.status == Status.POSTPONED && status == Status.ON) {
            return Optional.of(new RosterNews.NoticeDue(Notice.RESCHEDULED, List.of(), now));
        }
        if (older.status != Status.ON || status != Status.ON || isOverAt(now)) {
            return Optional.empty();
        }
        var before = older.ahead(now);
        if (!ahead(now).equals(before)) {
            var dropped = before.stream()
                    .filter(session -> session(session.id()).isEmpty())
                    .toList();
            return Optional.of(new RosterNews.NoticeDue(Notice.MOVED, dropped, now));
        }
        boolean looksOtherwise = !older.look.isEmpty() && !look.equals(older.look);
        return looksOtherwise
                ? Optional.of(new RosterNews.NoticeDue(Notice.CHANGED, List.of(), now))
                : Optional.empty();
    }

    private List<Session> ahead(Instant now) {
        return sessions.stream().filter(session -> now.isBefore(session.end())).toList();
    }
}
