package pl.krakow.centra.events.programme.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.offSite;
import static pl.krakow.centra.events.programme.domain.Programme.published;
import static pl.krakow.centra.events.programme.domain.Programme.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventPublished;
import pl.krakow.centra.domainevents.EventRoomGivenUp;
import pl.krakow.centra.domainevents.EventRoomRequested;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.ProgrammeEventsContract;
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
        return new MongoProgrammeEvents(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> woken.add(id));
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

        events().repeatAboutRoom(publish.event(), NOW.plusSeconds(60));

        assertThat(document(draft).outbox())
                .extracting(PendingEvent::type, PendingEvent::version)
                .containsExactly(
                        tuple(EventRoomRequested.TYPE, 1L),
                        tuple(EventPublished.TYPE, 2L),
                        tuple(EventRoomRequested.TYPE, 1L));
    }

    private EventDocument document(ProgrammeEvent event) {
        return Optional.ofNullable(mongo().findById(event.id().value(), EventDocument.class))
                .orElseThrow();
    }
}
