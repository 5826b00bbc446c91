package pl.krakow.centra.sites.api.door;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** An event as the door needs it: when it is, in which parts, and where. */
public record Occasion(
        String id,
        String kind,
        String title,
        OffsetDateTime start,
        OffsetDateTime end,
        int capacity,
        List<Session> sessions) {

    /** A part that people attend or miss. */
    public record Session(
            String id,
            @Nullable String title,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Place place) {

        /** How far it is from a moment; nothing while it is on. */
        public Duration from(OffsetDateTime moment) {
            return moment.isBefore(start)
                    ? Duration.between(moment, start)
                    : moment.isAfter(end) ? Duration.between(end, moment) : Duration.ZERO;
        }
    }

    /** @param roomId a room of the centre; none for what is elsewhere or online */
    public record Place(@Nullable String roomId, @Nullable String offSite) {}

    /** The session people come to at that moment. */
    public Optional<Session> nearest(OffsetDateTime moment) {
        return sessions.stream().min(Comparator.comparing(session -> session.from(moment)));
    }
}
