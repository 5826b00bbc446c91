package pl.krakow.centra.events.mentoring.domain;

import java.util.UUID;

/** Names what becomes of one application, from first to last. */
public record MentorshipId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
