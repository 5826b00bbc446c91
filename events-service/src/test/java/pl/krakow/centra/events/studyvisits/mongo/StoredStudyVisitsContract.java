package pl.krakow.centra.events.studyvisits.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.DAY;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.EWA;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.NOW;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.applicant;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.assessment;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.visit;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.events.studyvisits.domain.StudyVisitsContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** The contract of the port on a store, and what a visit's document carries. */
abstract class StoredStudyVisitsContract extends StudyVisitsContract {

    private final List<Object> woken = new ArrayList<>();

    abstract MongoOperations mongo();

    @Override
    protected StudyVisits visits() {
        return new MongoStudyVisits(mongo(), new PendingEvents(new UuidIds()), (_, id) -> woken.add(id));
    }

    @Test
    void carriesADecisionsNewsUntilItIsSent() {
        assertThat(visits().save(visit(event()), NOW)).isTrue();
        change(visit -> visit.assess(assessment(1, EWA, 4, 2)));
        change(visit -> visit.decide(List.of(applicant(1)), DAY, null, EWA, _ -> true, NOW));

        var stored = mongo().getCollection(StudyVisitDocument.COLLECTION)
                .find(new Document("_id", event().value()))
                .first();

        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class))
                .extracting(event -> event.getString("type"))
                .containsExactly("pl.krakow.centra.event.participants-selected.v1");
        assertThat(woken).containsExactly(event().value());
    }
}
