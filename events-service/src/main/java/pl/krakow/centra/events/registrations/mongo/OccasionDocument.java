package pl.krakow.centra.events.registrations.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Session;

/** What a roster knows of its event, inside it. */
public record OccasionDocument(
        String kind,
        String zone,
        String status,
        int capacity,
        List<SessionDocument> sessions,
        @Nullable String look,
        long revision) {

    /** A session of the event. */
    public record SessionDocument(UUID id, Instant start, Instant end) {}

    static OccasionDocument of(Occasion occasion) {
        return new OccasionDocument(
                occasion.kind(),
                occasion.zone().getId(),
                occasion.status().name(),
                occasion.capacity(),
                occasion.sessions().stream()
                        .map(session -> new SessionDocument(session.id(), session.start(), session.end()))
                        .toList(),
                occasion.look(),
                occasion.revision());
    }

    Occasion toOccasion(UUID event, String centre) {
        return new Occasion(
                new EventId(event),
                centre,
                kind,
                ZoneId.of(zone),
                Occasion.Status.valueOf(status),
                capacity,
                sessions.stream()
                        .map(session -> new Session(session.id(), session.start(), session.end()))
                        .toList(),
                look == null ? "" : look,
                revision);
    }
}
