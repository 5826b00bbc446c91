package pl.krakow.centra.domainevents;

import java.util.UUID;

/** An announced event will not take place. */
public record EventCancelled(UUID eventId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.cancelled.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
