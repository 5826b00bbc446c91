package pl.krakow.centra.events.registrations.domain;

import java.util.UUID;

/** An event of the programme. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
