package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An announced event is another than was announced. Everything as it is after the change.
 *
 * @param capacity how many may take part
 */
public record EventChanged(
        UUID eventId, String centre, EventKind kind, OffsetDateTime start, OffsetDateTime end, int capacity)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.changed.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
