package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

/** Names a meeting of a group through every change of it, and its request for a room. */
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
