package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * An announced event has no date for the time being. When it has one again, {@link EventChanged} says so under a newer
 * version.
 */
public record EventPostponed(UUID eventId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.postponed.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
