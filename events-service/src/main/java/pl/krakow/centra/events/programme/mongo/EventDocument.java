package pl.krakow.centra.events.programme.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.Titles;
import pl.krakow.centra.kit.outbox.PendingEvent;

/** An event as stored, with the news that waits to be sent. */
@Document(EventDocument.COLLECTION)
@TypeAlias("programmeEvent")
record EventDocument(
        @Id UUID id,
        String centre,
        String zone,
        String kind,
        TitlesDocument titles,
        @Nullable String description,
        Instant start,
        Instant end,
        PlaceDocument place,
        int capacity,
        String language,
        String state,
        String draftedBy,
        Instant draftedAt,
        @Nullable String cancelReason,
        @Nullable Long roomAsked,
        @Nullable Instant roomAwaitedSince,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "events";

    record TitlesDocument(
            String pl, @Nullable String en, @Nullable String uk) {}

    /**
     * @param setUp in minutes, like the clean-up; missing where no room is needed, or no more than the room's rules allow
     *     for
     */
    record PlaceDocument(
            String kind,
            String value,
            @Nullable Integer setUp,
            @Nullable Integer cleanUp,
            @Nullable List<String> equipment) {

        static PlaceDocument of(Place place) {
            return switch (place) {
                case Place.Room room ->
                    new PlaceDocument(
                            "room",
                            room.roomId(),
                            Math.toIntExact(room.setUp().toMinutes()),
                            Math.toIntExact(room.cleanUp().toMinutes()),
                            room.equipment());
                case Place.OffSite elsewhere -> new PlaceDocument("offSite", elsewhere.address(), null, null, null);
                case Place.Online online -> new PlaceDocument("online", online.link(), null, null, null);
            };
        }

        private static Duration minutes(@Nullable Integer minutes) {
            return minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes);
        }

        Place toPlace() {
            return switch (kind) {
                case "room" ->
                    new Place.Room(value, minutes(setUp), minutes(cleanUp), equipment == null ? List.of() : equipment);
                case "offSite" -> new Place.OffSite(value);
                case "online" -> new Place.Online(value);
                default -> throw new IllegalStateException("a stored place of unknown kind");
            };
        }
    }

    /** @param outbox what is told with the first write */
    EventDocument telling(List<PendingEvent> outbox, @Nullable Instant awaitingRoomSince) {
        return new EventDocument(
                id,
                centre,
                zone,
                kind,
                titles,
                description,
                start,
                end,
                place,
                capacity,
                language,
                state,
                draftedBy,
                draftedAt,
                cancelReason,
                roomAsked,
                awaitingRoomSince,
                revision,
                outbox,
                outbox.isEmpty() ? null : outbox.getFirst().time());
    }

    static EventDocument of(ProgrammeEvent event) {
        var details = event.details();
        var titles = details.titles();
        return new EventDocument(
                event.id().value(),
                event.centre(),
                event.zone().getId(),
                details.kind().name(),
                new TitlesDocument(titles.pl(), titles.en(), titles.uk()),
                details.description(),
                details.start(),
                details.end(),
                PlaceDocument.of(details.place()),
                details.capacity(),
                details.language(),
                event.state().name(),
                event.draftedBy(),
                event.draftedAt(),
                event.cancelReason(),
                event.roomAsked(),
                null,
                event.revision(),
                List.of(),
                null);
    }

    ProgrammeEvent toEvent() {
        return new ProgrammeEvent(
                new EventId(id),
                centre,
                ZoneId.of(zone),
                new EventDetails(
                        EventKind.valueOf(kind),
                        new Titles(titles.pl, titles.en, titles.uk),
                        description,
                        start,
                        end,
                        place.toPlace(),
                        capacity,
                        language),
                EventState.valueOf(state),
                draftedBy,
                draftedAt,
                cancelReason,
                roomAsked == null ? 0 : roomAsked,
                revision);
    }
}
