package pl.krakow.centra.events.registrations.domain;

import java.util.UUID;

/** Names one person across events. Made by chance, so that it leads to nobody outside this service. */
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
