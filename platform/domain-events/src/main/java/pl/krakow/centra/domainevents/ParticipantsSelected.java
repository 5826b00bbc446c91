package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * It was decided by criteria who takes part in an event. Who has a seat by it, rosters tell.
 *
 * @param applications that were decided about
 * @param qualified how many of them could have taken part
 */
public record ParticipantsSelected(UUID eventId, String centre, int applications, int qualified)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.participants-selected.v1";

    @Override
    public String subject() {
        return eventId.toString();
    }
}
