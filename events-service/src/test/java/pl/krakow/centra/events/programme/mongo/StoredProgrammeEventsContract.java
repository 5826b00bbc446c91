package pl.krakow.centra.events.programme.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.course;
import static pl.krakow.centra.events.programme.domain.Programme.decided;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.offSite;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeEventsContract;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a document carries to be sent. */
abstract class StoredProgrammeEventsContract extends ProgrammeEventsContract {

    private final List<Object> woken = new ArrayList<>();

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected ProgrammeEvents events() {
        return new MongoProgrammeEvents(
                mongo(), new PendingEvents(new UuidIds()), (collection, id) -> woken.add(id), () -> {});
    }

    @Test
    void leavesTheNewsInTheDocumentWithTheStep() {
        ProgrammeEvent draft = draft();
        events().add(drafting(draft));
        assertThat(document(draft).outboxSince()).isEqualTo(NOW);

        Decision.Decided publish = published(draft);
        events().save(publish);
        events().save(cancelled(publish.event()));

        assertThat(document(draft).outbox())
                .extracting(PendingEvent::type, PendingEvent::version, PendingEvent::subject, PendingEvent::time)
                .containsExactly(
                        tuple(EventRoomRequested.TYPE, 1L, draft.id().toString(), NOW),
                        tuple(EventPublished.TYPE, 2L, draft.id().toString(), NOW),
                        tuple(EventCancelled.TYPE, 3L, draft.id().toString(), NOW),
                        tuple(EventRoomGivenUp.TYPE, 3L, draft.id().toString(), NOW));
        assertThat(document(draft).outboxSince()).isEqualTo(NOW);
        assertThat(woken).hasSize(3).containsOnly(draft.id().value());
    }

    @Test
    void leavesNothingOfAStepThatWasNotSavedOrThatNobodyLearnsOf() {
        ProgrammeEvent draft = draft("reymonta", offSite(training(MONDAY_17)));
        events().add(drafting(draft));
        events().save(cancelled(draft));
        events().save(published(draft));

        assertThat(document(draft).outbox()).isEmpty();
        assertThat(woken).isEmpty();
    }

    @Test
    void repeatsWithTheVersionItWasFirstSaidWith() {
        ProgrammeEvent draft = draft();
        events().add(drafting(draft));
        Decision.Decided publish = published(draft);
        events().save(publish);

        events().repeatAboutRooms(publish.event(), NOW.plusSeconds(60));

        assertThat(document(draft).outbox())
                .extracting(PendingEvent::type, PendingEvent::version)
                .containsExactly(
                        tuple(EventRoomRequested.TYPE, 1L),
                        tuple(EventPublished.TYPE, 2L),
                        tuple(EventRoomRequested.TYPE, 1L));
    }

    @Test
    void repeatsWhatWasSaidOfEachSessionAndOfThoseThatAreNoMore() {
        ProgrammeEvent course = draft("reymonta", course(3, MONDAY_17));
        events().add(drafting(course));
        var sessions = course.details().sessions();
        Decision.Decided shorter = decided(course.change(any -> true, course(2, MONDAY_17), NOW));
        events().save(shorter);
        events().answered("reymonta", course.id(), sessions.getFirst().id(), 1);
        var before = document(course).outbox().size();

        events().repeatAboutRooms(shorter.event(), NOW.plusSeconds(60));

        assertThat(document(course).outbox().subList(before, before + 2))
                .extracting(PendingEvent::type, PendingEvent::version)
                .containsExactlyInAnyOrder(tuple(EventRoomRequested.TYPE, 1L), tuple(EventRoomGivenUp.TYPE, 2L));
        assertThat(document(course).outbox()).hasSize(before + 2);
    }

    /** What a crash between the answer and the note of it leaves behind. */
    @Test
    void stopsWaitingForAnEventThatWaitsForNothing() {
        ProgrammeEvent draft = draft();
        events().add(drafting(draft));
        mongo().updateFirst(
                        query(where("_id").is(draft.id().value())),
                        Update.update("awaited", Map.of()),
                        EventDocument.class);

        events().repeatAboutRooms(draft, NOW.plusSeconds(60));

        assertThat(events().waitingForRooms(NOW.plusSeconds(600), 1000)).doesNotContain(draft);
        assertThat(document(draft).outbox()).hasSize(1);
    }

    /** As it was stored before events had sessions. */
    @Test
    void readsAnEventWithoutSessionsAsOneSession() {
        var id = new EventId(UUID.randomUUID());
        mongo().getCollection(EventDocument.COLLECTION)
                .insertOne(new Document("_id", id.value())
                        .append("centre", "reymonta")
                        .append("zone", "Europe/Warsaw")
                        .append("kind", "TRAINING")
                        .append("titles", new Document("pl", "Jak napisać wniosek"))
                        .append("description", "Warsztat.")
                        .append("start", MONDAY_17)
                        .append("end", MONDAY_17.plusSeconds(7_200))
                        .append("place", new Document("kind", "room").append("value", "1w040"))
                        .append("capacity", 25)
                        .append("language", "pl")
                        .append("state", "PUBLISHED")
                        .append("draftedBy", "coordinator")
                        .append("draftedAt", NOW)
                        .append("roomAsked", 1L)
                        .append("roomAwaitedSince", NOW)
                        .append("revision", 2L)
                        .append("outbox", List.of()));
        var session = new SessionId(id.value());

        ProgrammeEvent event = events().find("reymonta", id).orElseThrow();
        assertThat(event.details().sessions())
                .containsExactly(
                        new Session(session, null, MONDAY_17, MONDAY_17.plusSeconds(7_200), new Place.Room("1w040")));
        assertThat(event.details().about().description()).isEqualTo(new Texts("Warsztat.", null, null));
        assertThat(event.needs())
                .extracting(RoomNeed::request, RoomNeed::asked)
                .containsExactly(tuple(session.request(), 1L));

        events().repeatAboutRooms(event, NOW.plusSeconds(60));
        assertThat(document(event).outbox())
                .extracting(PendingEvent::type, PendingEvent::version)
                .containsExactly(tuple(EventRoomRequested.TYPE, 1L));
        events().answered("reymonta", id, session, 1);
        assertThat(events().waitingForRooms(NOW.plusSeconds(600), 1000)).doesNotContain(event);

        Decision.Decided cancelled = cancelled(event);
        assertThat(events().save(cancelled)).isTrue();
        assertThat(events().find("reymonta", id)).contains(cancelled.event());
    }

    private EventDocument document(ProgrammeEvent event) {
        return Optional.ofNullable(mongo().findById(event.id().value(), EventDocument.class))
                .orElseThrow();
    }
}
