package pl.krakow.centra.events.studyvisits.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.events.studyvisits.kafka.VisitContract;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per visit, found by its event. Of two who say something first the key refuses one. */
final class MongoStudyVisits implements StudyVisits {

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final StepsWithNews steps;

    MongoStudyVisits(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
    }

    @Override
    public Optional<StudyVisit> find(EventId event) {
        return Optional.ofNullable(mongo.findById(event.value(), StudyVisitDocument.class))
                .map(StudyVisitDocument::toVisit);
    }

    @Override
    public boolean save(StudyVisit visit, Instant at) {
        if (!visit.isChanged()) {
            return true;
        }
        return visit.revision() == 1 ? insert(visit, at) : update(visit, at);
    }

    private boolean insert(StudyVisit visit, Instant at) {
        var pending = visit.news().stream()
                .map(news -> pendingEvents.of(VisitContract.of(news, visit), visit.revision(), at))
                .toList();
        try {
            mongo.insert(StudyVisitDocument.of(visit, pending));
            if (!pending.isEmpty()) {
                relay.wake(StudyVisitDocument.COLLECTION, visit.event().value());
            }
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(StudyVisit visit, Instant at) {
        var document = StudyVisitDocument.of(visit, List.of());
        var changes = new Update()
                .set("rules", document.rules())
                .set("assessments", document.assessments())
                .set("rulings", document.rulings())
                .set("decisions", document.decisions());
        if (document.plan() != null) {
            changes.set("plan", document.plan());
        }
        return steps.save(
                StudyVisitDocument.class,
                document.id(),
                document.revision(),
                changes,
                visit.news().stream().map(news -> VisitContract.of(news, visit)).toList(),
                at);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        StudyVisits studyVisits(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
            return new MongoStudyVisits(mongo, pendingEvents, relay);
        }

        @Bean
        OutboxCollection studyVisitsOutbox() {
            return new OutboxCollection(StudyVisitDocument.COLLECTION);
        }
    }
}
