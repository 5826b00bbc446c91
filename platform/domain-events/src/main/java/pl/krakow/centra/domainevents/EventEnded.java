package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An announced event took place; who came to it is told elsewhere. Everything as it was in the end.
 *
 * @param capacity how many could take part
 * @param sessions how many times people came together
 * @param minutes what the sessions took together
 */
public record EventEnded(
        UUID eventId,
        String centre,
        EventKind kind,
        OffsetDateTime start,
        OffsetDateTime end,
        int capacity,
        int sessions,
        int minutes)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.ended.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
