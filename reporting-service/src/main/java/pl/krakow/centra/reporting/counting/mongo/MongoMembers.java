package pl.krakow.centra.reporting.counting.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Members;

/**
 * One document per id under its own id, so that the first of two processes wins, and a counter that never
 * gives the same number twice. The loser's number stays unused.
 */
@Slf4j
@Component
class MongoMembers implements Members {

    static final String COLLECTION = "beneficiaryOrdinals";
    static final String COUNTERS = "counters";

    private static final int ATTEMPTS = 10;

    private final MongoOperations mongo;

    MongoMembers(MongoOperations mongo) {
        this.mongo = mongo;
        // Whom the ordinals of a set stand for; unique, so that a damaged counter cannot merge two members.
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index().on("ordinal", Sort.Direction.ASC).unique().named("ordinal"));
    }

    @Override
    public int ordinalOf(UUID id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Entry known = mongo.findById(id.toString(), Entry.class, COLLECTION);
            if (known != null) {
                return known.ordinal;
            }
            try {
                return mongo.insert(new Entry(id.toString(), next()), COLLECTION).ordinal;
            } catch (DuplicateKeyException e) {
                log.debug("another process met the id, or made the counter, at the same moment: look again");
            }
        }
        throw new OptimisticLockingFailureException("no ordinal could be assigned");
    }

    @Override
    public Optional<Integer> known(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), Entry.class, COLLECTION))
                .map(Entry::ordinal);
    }

    @Override
    public Map<UUID, Integer> ordinalsOf(Collection<UUID> wanted) {
        Map<UUID, Integer> ordinals = new HashMap<>();
        if (wanted.isEmpty()) {
            return ordinals;
        }
        mongo.find(query(where("_id").in(wanted.stream().map(UUID::toString).toList())), Entry.class, COLLECTION)
                .forEach(entry -> ordinals.put(UUID.fromString(entry.id), entry.ordinal));
        var unknown = wanted.stream()
                .filter(id -> !ordinals.containsKey(id))
                .distinct()
                .toList();
        if (unknown.size() > 1) {
            ordinals.putAll(assigned(unknown));
        }
        wanted.forEach(id -> ordinals.computeIfAbsent(id, this::ordinalOf));
        return ordinals;
    }

    /** All at once, unless somebody else met one of them at the same moment: then they are looked up one by one. */
    private Map<UUID, Integer> assigned(List<UUID> unknown) {
        List<Entry> entries = new ArrayList<>();
        try {
            int first = next(unknown.size());
            for (var id : unknown) {
                entries.add(new Entry(id.toString(), first + entries.size()));
            }
            mongo.insert(entries, COLLECTION);
        } catch (DuplicateKeyException e) {
            log.debug("another process met one of the ids, or made the counter, at the same moment");
            return Map.of();
        }
        Map<UUID, Integer> assigned = new HashMap<>();
        entries.forEach(entry -> assigned.put(UUID.fromString(entry.id), entry.ordinal));
        return assigned;
    }

    @Override
    public Map<Integer, UUID> ids(Collection<Integer> ordinals) {
        return mongo.find(query(where("ordinal").in(ordinals)).with(Sort.by("_id")), Entry.class, COLLECTION).stream()
                .collect(toMap(Entry::ordinal, entry -> UUID.fromString(entry.id)));
    }

    private int next() {
        return next(1);
    }

    /** The first of so many numbers that were never given. */
    private int next(int many) {
        Counter counter = mongo.findAndModify(
                query(where("_id").is(COLLECTION)),
                new Update().inc("given", many),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Counter.class,
                COUNTERS);
        if (counter == null) {
            throw new IllegalStateException("the store did not return the counter it made");
        }
        return Math.toIntExact(counter.given - many);
    }

    @TypeAlias("beneficiaryOrdinal")
    private record Entry(@Id String id, int ordinal) {}

    @TypeAlias("counter")
    private record Counter(@Id String id, long given) {}
}
