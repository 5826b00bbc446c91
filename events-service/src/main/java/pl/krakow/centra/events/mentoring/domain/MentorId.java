package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

/** Names a mentor or coach of a centre. */
public record MentorId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
