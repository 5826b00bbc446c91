package pl.krakow.centra.events.registrations.domain;

import java.util.UUID;

/** A registration, and its entry in the roster. */
public record RegistrationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
