package pl.krakow.centra.reporting.counting.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.FactState;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Span;

@Component
class MongoFacts implements Facts {

    static final String COLLECTION = "facts";
    private static final int AT_ONCE = 250;

    private final MongoOperations mongo;
    private final CollectionNames names;

    MongoFacts(MongoOperations mongo, CollectionNames names) {
        this.names = names;
        this.mongo = mongo;
        createIndexes(mongo, collection());
    }

    static void createIndexes(MongoOperations mongo, String collection) {
        // The facts of a day.
        mongo.indexOps(collection)
                .createIndex(new Index().on("days", Sort.Direction.ASC).named("days"));
    }

    @Override
    public Optional<Fact> find(FactId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), FactDocument.class, collection()))
                .map(FactDocument::toFact);
    }

    @Override
    public boolean add(Fact fact) {
        try {
            mongo.insert(FactDocument.of(fact), collection());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Fact known, Fact newer) {
        return mongo.replace(
                                query(where("_id")
                                        .is(known.id().toString())
                                        .and("version")
                                        .is(known.version())),
                                FactDocument.of(newer),
                                collection())
                        .getMatchedCount()
                == 1;
    }

    /**
     * What is known already is asked at once, so that most are written at once too; in portions, because the embedded store lets nobody
     * else in while it writes one.
     */
    @Override
    public void keepNewest(Collection<Fact> arrived) {
        List<Fact> all = List.copyOf(arrived);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            keepNewestOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void keepNewestOf(List<Fact> arrived) {
        Map<String, Fact> wanted = new LinkedHashMap<>();
        arrived.forEach(fact -> wanted.put(fact.id().toString(), fact));
        var versionsOnly = query(where("_id").in(wanted.keySet()));
        versionsOnly.fields().include("version");
        Map<String, Long> known = mongo.find(versionsOnly, Version.class, collection()).stream()
                .collect(toMap(Version::id, Version::version));
        List<FactDocument> unknown = new ArrayList<>();
        List<Fact> newer = new ArrayList<>();
        wanted.forEach((id, fact) -> {
            var version = known.get(id);
            if (version == null) {
                unknown.add(FactDocument.of(fact));
            } else if (version < fact.version()) {
                newer.add(fact);
            }
        });
        if (!newer.isEmpty()) {
            var changes = mongo.bulkOps(BulkMode.UNORDERED, FactDocument.class, collection());
            newer.forEach(fact -> changes.replaceOne(
                    query(where("_id").is(fact.id().toString()).and("version").lt(fact.version())),
                    FactDocument.of(fact)));
            changes.execute();
        }
        if (!unknown.isEmpty()) {
            try {
                mongo.insert(unknown, collection());
            } catch (DuplicateKeyException e) {
                // Somebody else keeps the same: one by one, then.
                unknown.forEach(document -> keepNewest(document.toFact()));
            }
        }
    }

    private void keepNewest(Fact arrived) {
        if (!add(arrived)) {
            mongo.replace(
                    query(where("_id")
                            .is(arrived.id().toString())
                            .and("version")
                            .lt(arrived.version())),
                    FactDocument.of(arrived),
                    collection());
        }
    }

    @Override
    public List<Fact> during(Span month) {
        var days = month.parts().stream().map(Span::key).toList();
        return mongo.find(query(where("days").in(days)), FactDocument.class, collection()).stream()
                .map(FactDocument::toFact)
                .toList();
    }

    @Override
    public List<FactState> states(Collection<Day> days) {
        var statesOnly = query(
                        where("days").in(days.stream().map(FactDocument::key).toList()))
                .with(Sort.by("_id"));
        statesOnly.fields().include("version", "event");
        return mongo.find(statesOnly, State.class, collection()).stream()
                .map(state ->
                        new FactState(FactId.parse(state.id), state.version, state.event == null ? "" : state.event))
                .toList();
    }

    private record State(
            @Id String id, long version, @Nullable String event) {}

    private record Version(@Id String id, long version) {}

    @Override
    public List<Fact> on(Day day) {
        return mongo
                .find(
                        query(where("days").is(FactDocument.key(day))).with(Sort.by("_id")),
                        FactDocument.class,
                        collection())
                .stream()
                .map(FactDocument::toFact)
                .toList();
    }

    private String collection() {
        return names.of(COLLECTION);
    }
}
