package pl.krakow.centra.events.mentoring.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session of a course.
 *
 * @param where in words, or a link
 * @param minutes it took; null unless it was held
 * @param missedBy who didn't come; null unless it was missed
 */
public record Session(
        SessionId id,
        Instant start,
        Instant end,
        Way way,
        @Nullable String where,
        State state,
        @Nullable Integer minutes,
        @Nullable Side missedBy) {

    /** Where it stands. */
    public enum State {
        PLANNED,
        HELD,
        MISSED,
        CANCELLED
    }

    public static Session planned(SessionId id, Instant start, Instant end, Way way, @Nullable String where) {
        return new Session(id, start, end, way, where, State.PLANNED, null, null);
    }

    Session held(int took) {
        return new Session(id, start, end, way, where, State.HELD, took, null);
    }

    Session missed(Side by) {
        return new Session(id, start, end, way, where, State.MISSED, null, by);
    }

    Session cancelled() {
        return new Session(id, start, end, way, where, State.CANCELLED, null, null);
    }

    boolean overlaps(Session other) {
        return state != State.CANCELLED
                && other.state != State.CANCELLED
                && start.isBefore(other.end)
                && other.start.isBefore(end);
    }
}
