package pl.krakow.centra.events.programme.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.programme.PublicEye;
import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.kafka.ProgrammeContract;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.mongo.MongoKeptFiles;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per event. A step is one conditional update that also leaves its news in the document. */
final class MongoProgrammeEvents implements ProgrammeEvents {

    private static final String AWAITED = "awaited.";
    /** Not of the event: the revision the public doesn't see yet, written with it and taken out once it does. */
    private static final String UNSHOWN = "unshown";

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final StepsWithNews steps;
    private final PublicEye eye;

    /** @param eye learns of every step that may be public */
    MongoProgrammeEvents(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, PublicEye eye) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.eye = eye;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        // A centre's list, and the whole city's, in the order of time.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("centre_state_start")
                        .on("centre", Sort.Direction.ASC)
                        .on("state", Sort.Direction.ASC)
                        .on("start", Sort.Direction.ASC));
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("state_start")
                        .on("state", Sort.Direction.ASC)
                        .on("start", Sort.Direction.ASC));
        // What is over and not closed yet.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("state_end")
                        .on("state", Sort.Direction.ASC)
                        .on("end", Sort.Direction.ASC));
        // The events of a series.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("series")
                        .on("series", Sort.Direction.ASC)
                        .sparse());
        // What the public doesn't see yet as it is.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named(UNSHOWN)
                        .on(UNSHOWN, Sort.Direction.ASC)
                        .sparse());
        // Whose files are no longer kept.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("materialsEnd")
                        .on("materialsEnd", Sort.Direction.ASC)
                        .sparse());
        // Whose room has long been waited for.
        mongo.indexOps(EventDocument.class)
                .createIndex(new Index()
                        .named("roomAwaitedSince")
                        .on("roomAwaitedSince", Sort.Direction.ASC)
                        .sparse());
    }

    @Override
    public Optional<ProgrammeEvent> find(String centre, EventId id) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id.value()).and("centre").is(centre)), EventDocument.class))
                .map(EventDocument::toEvent);
    }

    @Override
    public boolean add(Decision.Decided draft) {
        var event = draft.event();
        var pending = draft.news().stream()
                .map(news -> pendingEvents.of(ProgrammeContract.of(news), event.revision(), draft.at()))
                .toList();
        try {
            mongo.insert(EventDocument.drafted(draft, pending));
            if (!pending.isEmpty()) {
                relay.wake(EventDocument.COLLECTION, event.id().value());
            }
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Decision.Decided step) {
        var event = step.event();
        var document = EventDocument.of(event);
        var changes = new Update()
                .set("kind", document.kind())
                .set("titles", document.titles())
                .set("description", document.description())
                .set("about", document.about())
                .set("start", document.start())
                .set("end", document.end())
                .set("place", document.place())
                .set("sessions", document.sessions())
                .set("capacity", document.capacity())
                .set("language", document.language())
                .set("state", document.state())
                .set("announcedAt", document.announcedAt())
                .set("previousStart", document.previousStart())
                .set("cancelReason", document.cancelReason());
        if (document.materials() == null) {
            changes.unset("materials").unset("materialsEnd");
        } else {
            changes.set("materials", document.materials()).set("materialsEnd", document.materialsEnd());
        }
        for (var session : step.asking()) {
            changes.set(AWAITED + session, event.revision());
            changes.set("roomAwaitedSince", step.at());
        }
        boolean maybePublic = event.state() != EventState.DRAFT;
        if (maybePublic) {
            changes.set(UNSHOWN, event.revision());
        }
        boolean saved = steps.save(
                EventDocument.class,
                event.id().value(),
                event.revision(),
                changes,
                step.news().stream().map(ProgrammeContract::of).toList(),
                step.at());
        if (saved && maybePublic) {
            eye.look();
        }
        return saved;
    }

    @Override
    public List<ProgrammeEvent> find(Collection<EventId> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo
                        .find(
                                query(where("_id")
                                        .in(ids.stream().map(EventId::value).toList())),
                                EventDocument.class)
                        .stream()
                        .map(EventDocument::toEvent)
                        .toList();
    }

    @Override
    public List<EventId> unshown(int most) {
        return ids(query(where(UNSHOWN).gte(0)).with(Sort.by(UNSHOWN, "_id")).limit(most));
    }

    @Override
    public List<EventId> after(@Nullable EventId last, int most) {
        var all = last == null ? new Criteria() : where("_id").gt(last.value());
        return ids(query(all).with(Sort.by("_id")).limit(most));
    }

    private List<EventId> ids(Query wanted) {
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, EventDocument.COLLECTION).stream()
                .map(event -> new EventId(event.get("_id", UUID.class)))
                .toList();
    }

    @Override
    public void shown(EventId id, long revision) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("revision").is(revision)),
                new Update().unset(UNSHOWN),
                EventDocument.class);
    }

    @Override
    public void answered(String centre, EventId id, SessionId session, long asked) {
        mongo.updateFirst(
                query(where("_id")
                        .is(id.value())
                        .and("centre")
                        .is(centre)
                        .and(AWAITED + session)
                        .is(asked)),
                new Update().unset(AWAITED + session),
                EventDocument.class);
        if (session.value().equals(id.value())) {
            mongo.updateFirst(
                    query(where("_id")
                            .is(id.value())
                            .and("centre")
                            .is(centre)
                            .and("roomAsked")
                            .is(asked)
                            .and("awaited")
                            .exists(false)),
                    new Update().unset("roomAwaitedSince"),
                    EventDocument.class);
        }
        waitNoLonger(id);
    }

    /** A crash before it leaves the time of an event that waits for nothing; the next repetition finds that out. */
    private void waitNoLonger(EventId id) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("awaited").is(new Document())),
                new Update().unset("roomAwaitedSince"),
                EventDocument.class);
    }

    @Override
    public List<ProgrammeEvent> waitingForRooms(Instant since, int most) {
        return mongo
                .find(
                        query(where("roomAwaitedSince").lte(since))
                                .with(Sort.by("roomAwaitedSince", "_id"))
                                .limit(most),
                        EventDocument.class)
                .stream()
                .map(EventDocument::toEvent)
                .toList();
    }

    @Override
    public void repeatAboutRooms(ProgrammeEvent event, Instant now) {
        var unanswered = where("_id")
                .is(event.id().value())
                .and("revision")
                .is(event.revision())
                .and("roomAwaitedSince")
                .lt(now);
        var stored = mongo.findOne(query(unanswered), EventDocument.class);
        if (stored == null) {
            return;
        }
        var pending = stored.awaiting().entrySet().stream()
                .map(waiting ->
                        pendingEvents.of(ProgrammeContract.aboutRoom(event, waiting.getKey()), waiting.getValue(), now))
                .toList();
        if (pending.isEmpty()) {
            waitNoLonger(event.id());
            return;
        }
        var repetition = new Update();
        repetition.push("outbox").each(pending.toArray());
        repetition.set("outboxSince", pending.getFirst().time()).set("roomAwaitedSince", now);
        if (mongo.updateFirst(query(unanswered), repetition, EventDocument.class)
                        .getMatchedCount()
                == 1) {
            relay.wake(EventDocument.COLLECTION, event.id().value());
        }
    }

    @Override
    public List<ProgrammeEvent> publishedEndedBefore(Instant moment, int most) {
        return mongo
                .find(
                        query(where("state")
                                        .is(EventState.PUBLISHED.name())
                                        .and("end")
                                        .lte(moment))
                                .with(Sort.by("end", "_id"))
                                .limit(most),
                        EventDocument.class)
                .stream()
                .map(EventDocument::toEvent)
                .toList();
    }

    @Override
    public List<ProgrammeEvent> withMaterialsEndedBefore(Instant moment, int most) {
        return mongo
                .find(
                        query(where("materialsEnd").lte(moment))
                                .with(Sort.by("materialsEnd", "_id"))
                                .limit(most),
                        EventDocument.class)
                .stream()
                .map(EventDocument::toEvent)
                .toList();
    }

    @Override
    public List<ProgrammeEvent> list(Selection selection, @Nullable Position after, int limit) {
        var states = selection.states().stream().map(EventState::name).sorted().toList();
        var criteria = states.size() == 1
                ? where("state").is(states.getFirst())
                : where("state").in(states);
        if (selection.centre() != null) {
            criteria.and("centre").is(selection.centre());
        }
        if (selection.kind() != null) {
            criteria.and("kind").is(selection.kind().name());
        }
        if (selection.series() != null) {
            criteria.and("series").is(selection.series().value());
        }
        if (selection.topic() != null) {
            criteria.and("about.topics").is(selection.topic());
        }
        // No event is longer than that, so the index need not be read from its beginning.
        var start = criteria.and("start").gt(selection.from().minus(DraftPolicy.LONGEST));
        if (selection.until() != null) {
            start.lt(selection.until());
        }
        criteria.and("end").gt(selection.from());
        var wanted = after == null ? criteria : new Criteria().andOperator(criteria, laterThan(after));
        return mongo.find(query(wanted).with(Sort.by("start", "_id")).limit(limit), EventDocument.class).stream()
                .map(EventDocument::toEvent)
                .toList();
    }

    private static Criteria laterThan(Position place) {
        return new Criteria()
                .orOperator(
                        where("start").gt(place.start()),
                        where("start").is(place.start()).and("_id").gt(place.id()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ProgrammeEvents programmeEvents(
                MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, ObjectProvider<PublicEye> eyes) {
            return new MongoProgrammeEvents(mongo, pendingEvents, relay, () -> eyes.ifAvailable(PublicEye::look));
        }

        @Bean
        KeptFiles programmeFiles(MongoOperations mongo) {
            return new MongoKeptFiles(mongo, "eventFileParts");
        }

        @Bean
        OutboxCollection programmeOutbox() {
            return new OutboxCollection(EventDocument.COLLECTION);
        }
    }
}
