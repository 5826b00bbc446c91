package pl.krakow.centra.domainevents;

import java.util.UUID;

/** An event needs the room no longer that it had asked for: it was cancelled, or takes place elsewhere. */
public record EventRoomGivenUp(UUID requestId, UUID eventId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.room-given-up.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
