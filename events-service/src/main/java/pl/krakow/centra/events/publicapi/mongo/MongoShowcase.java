package pl.krakow.centra.events.publicapi.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.publicapi.Filter;
import pl.krakow.centra.events.publicapi.OnTheMap;
import pl.krakow.centra.events.publicapi.Showcase;
import pl.krakow.centra.events.publicapi.ShownEvent;
import pl.krakow.centra.events.publicapi.domain.ChangeLog;
import pl.krakow.centra.kit.consumer.VersionedUpsert;

/** A document per event that is or was public, with the moment of its last change for its version, and one for the log. */
@Component
class MongoShowcase implements Showcase {

    private static final String START = "start";
    private static final String MODIFIED = "modified";
    private static final String CENTRE = "centre";
    private static final String EVENTS = ShownEventDocument.COLLECTION;

    private final MongoOperations mongo;
    private final VersionedUpsert newest;
    private final OnTheMap map;

    MongoShowcase(MongoOperations mongo, OnTheMap map) {
        this.mongo = mongo;
        this.newest = new VersionedUpsert(mongo);
        this.map = map;
        // What is on, in the order of time: in the city, at a centre, of a kind, about a topic.
        index(START);
        index(CENTRE, START);
        index("kind", START);
        index("topics", START);
        index("series", START);
        // In other orders.
        index("end");
        index("name");
        // What changed since a moment, and what changed last.
        index(MODIFIED);
        index(CENTRE, MODIFIED);
        index("changed");
        index(CENTRE, "changed");
        // Texts that have a word which begins so.
        index("words");
    }

    private void index(String... fields) {
        var index = new Index().named(String.join("_", fields));
        for (var field : fields) {
            index.on(field, Direction.ASC);
        }
        mongo.indexOps(EVENTS).createIndex(index);
    }

    @Override
    public ChangeLog log() {
        var log = mongo.findById(ChangeLogDocument.ID, ChangeLogDocument.class, ChangeLogDocument.COLLECTION);
        return log == null ? ChangeLog.BLANK : log.toLog();
    }

    @Override
    public boolean save(ChangeLog next) {
        return newest.saveIfNewer(
                ChangeLogDocument.COLLECTION, ChangeLogDocument.ID, next.version(), ChangeLogDocument.of(next));
    }

    @Override
    public List<ShownEvent> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : shown(query(where("_id").in(ids)));
    }

    @Override
    public Optional<ShownEvent> find(String centre, UUID id) {
        return shown(query(where("_id").is(id))).stream()
                .findFirst()
                .filter(shown -> shown.contents() != null && shown.centre().equals(centre));
    }

    @Override
    public boolean show(ShownEvent event) {
        var contents = event.contents();
        return newest.saveIfNewer(
                EVENTS,
                event.id(),
                event.modified().toEpochMilli(),
                ShownEventDocument.of(event, contents == null ? List.of() : map.of(contents.event())));
    }

    @Override
    public List<ShownEvent> list(Filter filter, Order order, @Nullable Place after, int limit) {
        var all = new ArrayList<Criteria>();
        all.add(times(filter));
        one(all, CENTRE, filter.centres());
        one(all, "state", names(filter.states()));
        one(all, "kind", names(filter.kinds()));
        if (filter.series() != null) {
            all.add(where("series").is(filter.series()));
        }
        one(all, "topics", filter.topics());
        one(all, "keywords", filter.keywords());
        filter.allKeywords().forEach(keyword -> all.add(where("keywords").is(keyword)));
        if (!filter.noKeywords().isEmpty()) {
            all.add(where("keywords").nin(filter.noKeywords()));
        }
        one(all, "languages", filter.languages());
        one(all, "audience", names(filter.audience()));
        if (filter.age() != null) {
            all.add(where("ageFrom").lte(filter.age()).and("ageTo").gte(filter.age()));
        }
        if (filter.online() != null) {
            all.add(where("online").is(filter.online()));
        }
        if (filter.seatsAt() != null) {
            all.add(where("seatsFrom").lte(filter.seatsAt()).and("seatsUntil").gt(filter.seatsAt()));
        }
        filter.words().forEach(word -> all.add(beginning(word)));
        var near = filter.near();
        if (near != null) {
            all.add(where("points")
                    .elemMatch(where("lat")
                            .gte(near.south())
                            .lte(near.north())
                            .and("lon")
                            .gte(near.west())
                            .lte(near.east())));
        }
        var field = field(order);
        if (after != null) {
            all.add(beyond(field, order, after));
        }
        var direction = order.isDown() ? Direction.DESC : Direction.ASC;
        return shown(query(new Criteria().andOperator(all))
                .with(Sort.by(direction, field, "_id"))
                .limit(limit));
    }

    /** What is gone has no start. No event is longer than that, so the index need not be read from its beginning. */
    private static Criteria times(Filter filter) {
        var from = filter.from();
        var times = where(START).gt(from == null ? Instant.EPOCH : from.minus(DraftPolicy.LONGEST));
        if (filter.until() != null) {
            times.lt(filter.until());
        }
        return from == null ? times : times.and("end").gt(from);
    }

    private static void one(List<Criteria> all, String field, Collection<String> of) {
        if (of.size() == 1) {
            all.add(where(field).is(of.iterator().next()));
        } else if (!of.isEmpty()) {
            all.add(where(field).in(of));
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).sorted().toList();
    }

    private static Criteria beginning(String word) {
        return where("words").elemMatch(new Criteria().gte(word).lt(word + Character.MAX_VALUE));
    }

    private static String field(Order order) {
        return switch (order) {
            case START, START_DOWN -> START;
            case END, END_DOWN -> "end";
            case NAME, NAME_DOWN -> "name";
            case MODIFIED, MODIFIED_DOWN -> MODIFIED;
            case CHANGED_DOWN -> "changed";
        };
    }

    private static Criteria beyond(String field, Order order, Place place) {
        var key = place.key();
        return order.isDown()
                ? new Criteria()
                        .orOperator(
                                where(field).lt(key),
                                where(field).is(key).and("_id").lt(place.id()))
                : new Criteria()
                        .orOperator(
                                where(field).gt(key),
                                where(field).is(key).and("_id").gt(place.id()));
    }

    @Override
    public List<ShownEvent> changed(
            @Nullable String centre, Instant since, @Nullable Instant after, Instant visible, int limit) {
        var moments =
                after == null ? where(MODIFIED).gte(since) : where(MODIFIED).gt(after);
        var wanted = moments.lte(visible);
        if (centre != null) {
            wanted.and(CENTRE).is(centre);
        }
        return shown(query(wanted).with(Sort.by(MODIFIED, "_id")).limit(limit));
    }

    /** Only what there is to see of them: what they are looked for by, above all their words, is most of a document. */
    private List<ShownEvent> shown(Query wanted) {
        var found = mongo.execute(
                EVENTS,
                events -> events.find(wanted.getQueryObject(), SeenEventDocument.class)
                        .projection(SeenEventDocument.FIELDS)
                        .sort(wanted.getSortObject())
                        .limit(wanted.getLimit())
                        .map(SeenEventDocument::toShown)
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }
}
