package pl.krakow.centra.events.programme.mongo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.programme.domain.Announced;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * An event as stored, with the news that waits to be sent. What was stored before events had sessions has none here: it is
 * one session that goes by the event's id.
 *
 * @param start of the first session: what lists go by
 * @param end of the last session, likewise
 * @param place of the first session
 * @param materials missing when there are none
 * @param materialsEnd repeats the end where there are any, to be looked for
 * @param roomAsked in events without sessions: the revision with which the room was asked for
 * @param awaited per session, as text, the revision whose answer about the room is still to come
 * @param roomAwaitedSince since when; missing when nothing is
 */
@Document(EventDocument.COLLECTION)
@TypeAlias("programmeEvent")
record EventDocument(
        @Id UUID id,
        String centre,
        String zone,
        String kind,
        TextsDocument titles,
        @Nullable String description,
        @Nullable AboutDocument about,
        Instant start,
        Instant end,
        PlaceDocument place,
        @Nullable List<SessionDocument> sessions,
        int capacity,
        String language,
        String state,
        String draftedBy,
        Instant draftedAt,
        @Nullable UUID series,
        @Nullable LocalDateTime originalStart,
        @Nullable UUID copyOf,
        @Nullable Instant announcedAt,
        @Nullable Instant previousStart,
        @Nullable String cancelReason,
        @Nullable MaterialsDocument materials,
        @Nullable Instant materialsEnd,
        @Nullable Long roomAsked,
        @Nullable Map<String, Long> awaited,
        @Nullable Instant roomAwaitedSince,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "events";

    /** @param asked the revision with which its room was last asked for */
    record SessionDocument(
            UUID id,
            @Nullable TextsDocument title,
            Instant start,
            Instant end,
            PlaceDocument place,
            @Nullable Long asked) {

        static SessionDocument of(Session session, @Nullable Long asked) {
            return new SessionDocument(
                    session.id().value(),
                    TextsDocument.of(session.title()),
                    session.start(),
                    session.end(),
                    PlaceDocument.of(session.place()),
                    asked);
        }

        Session toSession() {
            return new Session(new SessionId(id), title == null ? null : title.toTexts(), start, end, place.toPlace());
        }
    }

    static EventDocument of(ProgrammeEvent event) {
        var details = event.details();
        var origin = event.origin();
        var part = origin.series();
        var announced = event.announced();
        var description = details.about().description();
        return new EventDocument(
                event.id().value(),
                event.centre(),
                event.zone().getId(),
                details.kind().name(),
                TextsDocument.some(details.titles()),
                description == null ? null : description.pl(),
                AboutDocument.of(details.about()),
                details.start(),
                details.end(),
                PlaceDocument.of(details.place()),
                details.sessions().stream()
                        .map(session ->
                                SessionDocument.of(session, event.asked().get(session.id())))
                        .toList(),
                details.capacity(),
                details.about().language(),
                event.state().name(),
                origin.by(),
                origin.at(),
                part == null ? null : part.series().value(),
                part == null ? null : part.originalStart(),
                origin.copyOf() == null ? null : origin.copyOf().value(),
                announced == null ? null : announced.at(),
                announced == null ? null : announced.previousStart(),
                event.reason(),
                MaterialsDocument.of(event.materials()),
                event.materials().isEmpty() ? null : details.end(),
                null,
                null,
                null,
                event.revision(),
                List.of(),
                null);
    }

    /** As the first write of an event stores it, with what is told by it and what it waits for. */
    static EventDocument drafted(Decision.Decided draft, List<PendingEvent> outbox) {
        var event = of(draft.event());
        var awaited = new LinkedHashMap<String, Long>();
        draft.asking().forEach(session -> awaited.put(session.toString(), event.revision()));
        return new EventDocument(
                event.id,
                event.centre,
                event.zone,
                event.kind,
                event.titles,
                event.description,
                event.about,
                event.start,
                event.end,
                event.place,
                event.sessions,
                event.capacity,
                event.language,
                event.state,
                event.draftedBy,
                event.draftedAt,
                event.series,
                event.originalStart,
                event.copyOf,
                event.announcedAt,
                event.previousStart,
                event.cancelReason,
                event.materials,
                event.materialsEnd,
                null,
                awaited,
                awaited.isEmpty() ? null : draft.at(),
                event.revision,
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    ProgrammeEvent toEvent() {
        var eventState = EventState.valueOf(state);
        return new ProgrammeEvent(
                new EventId(id),
                centre,
                ZoneId.of(zone),
                new EventDetails(
                        AboutDocument.toAbout(this),
                        sessionsStored().stream()
                                .map(SessionDocument::toSession)
                                .toList()),
                eventState,
                new Origin(
                        draftedBy,
                        draftedAt,
                        series == null || originalStart == null
                                ? null
                                : new Origin.Part(new SeriesId(series), originalStart),
                        copyOf == null ? null : new EventId(copyOf)),
                announced(eventState),
                cancelReason,
                materials == null ? Materials.NONE : materials.toMaterials(),
                asked(),
                revision);
    }

    /** Per session, the revision whose answer about the room is still to come. */
    Map<SessionId, Long> awaiting() {
        var waiting = new LinkedHashMap<SessionId, Long>();
        if (awaited != null) {
            awaited.forEach((session, since) -> waiting.put(new SessionId(UUID.fromString(session)), since));
        } else if (roomAwaitedSince != null && roomAsked != null) {
            waiting.put(new SessionId(id), roomAsked);
        }
        return waiting;
    }

    private List<SessionDocument> sessionsStored() {
        return sessions == null
                ? List.of(new SessionDocument(
                        id, null, start, end, place, roomAsked == null || roomAsked == 0 ? null : roomAsked))
                : sessions;
    }

    private Map<SessionId, Long> asked() {
        var asked = new LinkedHashMap<SessionId, Long>();
        for (var session : sessionsStored()) {
            if (session.asked != null && session.place.isRoom()) {
                asked.put(new SessionId(session.id), session.asked);
            }
        }
        return asked;
    }

    /** What was published before that was noted was announced some time. */
    private @Nullable Announced announced(EventState eventState) {
        if (announcedAt != null) {
            return new Announced(announcedAt, previousStart);
        }
        return eventState == EventState.PUBLISHED ? new Announced(draftedAt, null) : null;
    }
}
