package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The people of an event are to be told that it is another than what they were told.
 *
 * @param dropped sessions that were to come and won't take place, while the event does
 */
public record EventNoticeDue(UUID eventId, String centre, Notice notice, List<DroppedSession> dropped)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.notice-due.v1";

    public EventNoticeDue {
        dropped = List.copyOf(dropped);
    }

    /** What became of it. */
    public enum Notice {
        /** Called or placed otherwise, at the same times. */
        CHANGED,
        /** At other times. */
        MOVED,
        /** No date holds. */
        POSTPONED,
        /** It has a date again. */
        RESCHEDULED
    }

    /** A session that won't take place, when it was to. */
    public record DroppedSession(UUID sessionId, OffsetDateTime start, OffsetDateTime end) {}

    @Override
    public String subject() {
        return eventId.toString();
    }
}
