package pl.krakow.centra.events.registrations.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static pl.krakow.centra.events.registrations.mongo.RosterDocument.COLLECTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.kafka.RegistrationContract;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * One document per roster. A first save inserts it, so that of two at once the key refuses one; every later save is a single
 * conditional update that writes the entries that have changed and appends their news if the version is still the one the
 * roster was loaded with.
 */
class MongoRosters implements Rosters {

    private static final String UNSHOWN = "unshown";

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;

    MongoRosters(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        // Seats the public doesn't see yet as they are.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index()
                        .named(UNSHOWN)
                        .on(UNSHOWN, Sort.Direction.ASC)
                        .sparse());
        // What the sweep has to look at; few rosters are ever due.
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    @Override
    public Optional<Roster> of(EventId event) {
        var found = mongo.execute(
                COLLECTION,
                rosters -> rosters.find(eq("_id", event.value()), RosterDocument.class)
                        .first());
        return Optional.ofNullable(found).map(RosterDocument::toRoster);
    }

    @Override
    public Map<EventId, Roster> of(Collection<EventId> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        var ids = events.stream().map(EventId::value).toList();
        var found = new HashMap<EventId, Roster>();
        mongo.execute(COLLECTION, rosters -> {
            for (var document : rosters.find(in("_id", ids), RosterDocument.class)) {
                found.put(new EventId(document.id()), document.toRoster());
            }
            return true;
        });
        return found;
    }

    @Override
    public boolean save(Roster roster) {
        if (!roster.isChanged()) {
            return true;
        }
        long version = roster.version().orElse(-1) + 1;
        var events = roster.news().stream()
                .map(news -> pendingEvents.of(RegistrationContract.of(news, roster), version + 1, news.at()))
                .toList();
        var documents = events.stream().map(PendingEvent::toDocument).toList();
        var since = events.isEmpty() ? null : events.getFirst().time();
        var next = RosterDocument.of(roster, version, documents, since);
        boolean saved = version == 0 ? insert(next) : update(roster, next);
        if (saved && !events.isEmpty()) {
            relay.wake(COLLECTION, roster.id().value());
        }
        return saved;
    }

    private boolean insert(RosterDocument first) {
        try {
            return yes(rosters -> rosters.withDocumentClass(RosterDocument.class)
                    .insertOne(first)
                    .wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(Roster roster, RosterDocument next) {
        var changes = new ArrayList<Bson>();
        changes.add(inc("version", 1));
        changes.add(set(UNSHOWN, next.unshown()));
        if (!next.outbox().isEmpty()) {
            changes.add(set("outboxSince", next.outboxSince()));
            changes.add(pushEach("outbox", next.outbox()));
        }
        roster.changedPlaces()
                .ifPresentOrElse(
                        places -> places.forEach(place -> changes.add(
                                set("entries." + place, next.entries().get(place)))),
                        () -> changes.add(set("entries", next.entries())));
        changes.add(set("nextNumber", next.nextNumber()));
        changes.add(setOrUnset("due", next.due()));
        if (roster.moreThanEntriesChanged()) {
            changes.add(set("occasion", next.occasion()));
            changes.add(set("signUp", next.signUp()));
            changes.add(set("signUpRevision", next.signUpRevision()));
            changes.add(set("sessions", next.sessions()));
            changes.add(set("walkIns", next.walkIns()));
            changes.add(set("ages", next.ages()));
            changes.add(setOrUnset("closedAt", next.closedAt()));
            changes.add(set("remindedMinutes", next.remindedMinutes()));
        }
        return yes(rosters ->
                rosters.updateOne(unchangedSince(roster), combine(changes)).getMatchedCount() == 1);
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }

    /** The guard against giving a seat twice: matches the document only while nobody has saved it since it was loaded. */
    Bson unchangedSince(Roster roster) {
        return new Document("_id", roster.id().value())
                .append("version", roster.version().orElseThrow());
    }

    private boolean yes(CollectionCallback<Boolean> write) {
        return Boolean.TRUE.equals(mongo.execute(COLLECTION, write));
    }

    @Override
    public List<EventId> due(Instant by, int most) {
        return events(lte("due", by), "due", most);
    }

    @Override
    public List<EventId> unshown(int most) {
        return events(gte(UNSHOWN, 0L), UNSHOWN, most);
    }

    private List<EventId> events(Bson filter, String order, int most) {
        var found = mongo.execute(
                COLLECTION,
                rosters -> rosters.find(filter)
                        .projection(include("_id"))
                        .sort("_id".equals(order) ? ascending("_id") : ascending(order, "_id"))
                        .limit(most)
                        .map(roster -> new EventId(roster.get("_id", UUID.class)))
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    @Override
    public Set<EventId> settled(Collection<EventId> events) {
        var ids = events.stream().map(EventId::value).toList();
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(events(and(in("_id", ids), exists("closedAt")), "_id", ids.size()));
    }

    @Override
    public void shown(EventId event, long version) {
        yes(rosters -> rosters.updateOne(new Document("_id", event.value()).append("version", version), unset(UNSHOWN))
                .wasAcknowledged());
    }
}
