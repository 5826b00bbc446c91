package pl.krakow.centra.events.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.Texts;

/** What the other capabilities of this service have to know of an event, whatever its state. */
@Component
@RequiredArgsConstructor
public class PlannedEvents {

    private final ProgrammeEvents events;

    /**
     * An event as it is planned now.
     *
     * @param titles by language: pl, en, uk; in Polish where it isn't translated
     * @param topics slugs of the city's list of topics
     * @param sessions in order; at least one
     * @param reason what the public was told when it was cancelled or postponed
     */
    public record PlannedEvent(
            UUID id,
            String centre,
            ZoneId zone,
            String kind,
            Status status,
            Texts titles,
            int capacity,
            List<String> topics,
            List<PlannedSession> sessions,
            @Nullable String reason,
            long revision) {

        public PlannedEvent {
            topics = List.copyOf(topics);
            sessions = List.copyOf(sessions);
        }

        public String title(String language) {
            return titles.in(language);
        }
    }

    /**
     * A part of an event.
     *
     * @param place the room's number, an address or a link
     * @param title where it has one of its own
     */
    public record PlannedSession(
            UUID id,
            Instant start,
            Instant end,
            Where where,
            String place,
            @Nullable Texts title) {}

    /** What a session's place is. */
    public enum Where {
        /** A room of the centre. */
        ROOM,
        OFF_SITE,
        ONLINE,
        /** On the internet, where only who takes part is told. */
        ONLINE_FOR_PARTICIPANTS
    }

    /** How an event stands for who may take part in it. */
    public enum Status {
        DRAFT,
        ON,
        POSTPONED,
        OFF
    }

    public Optional<PlannedEvent> find(String centre, UUID event) {
        return events.find(centre, new EventId(event)).map(PlannedEvents::of);
    }

    private static PlannedEvent of(ProgrammeEvent event) {
        var details = event.details();
        return new PlannedEvent(
                event.id().value(),
                event.centre(),
                event.zone(),
                details.kind().name(),
                switch (event.state()) {
                    case DRAFT -> Status.DRAFT;
                    case PUBLISHED, HELD -> Status.ON;
                    case POSTPONED -> Status.POSTPONED;
                    case CANCELLED -> Status.OFF;
                },
                details.titles(),
                details.capacity(),
                details.about().topics(),
                details.sessions().stream().map(PlannedEvents::of).toList(),
                event.reason(),
                event.revision());
    }

    private static PlannedSession of(Session session) {
        return switch (session.place()) {
            case Place.Room room -> of(session, Where.ROOM, room.roomId());
            case Place.OffSite offSite -> of(session, Where.OFF_SITE, offSite.address());
            case Place.Online(var link, var participantsOnly) ->
                of(session, participantsOnly ? Where.ONLINE_FOR_PARTICIPANTS : Where.ONLINE, link);
        };
    }

    private static PlannedSession of(Session session, Where where, String place) {
        return new PlannedSession(session.id().value(), session.start(), session.end(), where, place, session.title());
    }
}
