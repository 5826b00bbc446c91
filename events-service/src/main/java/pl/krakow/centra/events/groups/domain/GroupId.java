package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

/** Names a working group. */
public record GroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
