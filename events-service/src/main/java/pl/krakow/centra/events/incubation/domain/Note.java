package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;
import java.util.UUID;

/** What staff note about a path among themselves. */
public record Note(UUID id, String text, String by, Instant at) {

    /** Never the text: it ends up in logs. */
    @Override
    public String toString() {
        return "Note " + id;
    }
}
