package pl.krakow.centra.events.incubation.domain;

import java.util.UUID;

/** Names a path for ever. */
public record PathId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
