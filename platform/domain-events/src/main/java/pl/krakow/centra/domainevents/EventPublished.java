package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event of a centre is announced to the public.
 *
 * @param capacity how many may take part
 */
public record EventPublished(
        UUID eventId, String centre, EventKind kind, OffsetDateTime start, OffsetDateTime end, int capacity)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.published.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
