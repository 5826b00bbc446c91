package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;

/** An open invitation to the group's people; only a hash of its code is kept. Several may come with one. */
public record Invitation(String codeHash, Instant until) {

    public boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
