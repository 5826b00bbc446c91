package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

/** Names a session of a course. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
