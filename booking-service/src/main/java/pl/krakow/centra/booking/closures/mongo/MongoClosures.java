package pl.krakow.centra.booking.closures.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures;

/** One document per closure, replaced under the version it was read with. */
final class MongoClosures implements Closures {

    private final MongoOperations mongo;

    MongoClosures(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(ClosureDocument.class);
        // The closures of a centre that last until a date or longer.
        indexes.createIndex(
                new Index().named("centreTo").on("centre", Sort.Direction.ASC).on("to", Sort.Direction.ASC));
        // What the sweep looks after.
        indexes.createIndex(new Index()
                .named("watchUntil")
                .on("watchUntil", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public boolean add(Closure closure, @Nullable Instant watchUntil) {
        try {
            mongo.insert(ClosureDocument.of(closure, 1, watchUntil));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Stored> find(String centre, ClosureId id) {
        return Optional.ofNullable(mongo.findById(id.value(), ClosureDocument.class))
                .filter(document -> document.centre().equals(centre))
                .map(ClosureDocument::toStored);
    }

    @Override
    public boolean save(Closure closure, long seen, @Nullable Instant watchUntil) {
        var unchanged =
                query(where("_id").is(closure.id().value()).and("version").is(seen));
        return mongo.replace(unchanged, ClosureDocument.of(closure, seen + 1, watchUntil))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Stored> watched(int most) {
        return read(query(where("watchUntil").gt(Instant.EPOCH))
                .with(Sort.by("watchUntil", "_id"))
                .limit(most));
    }

    @Override
    public List<Stored> lasting(String centre, LocalDate from) {
        return read(
                query(where("centre").is(centre).and("to").gte(from.toString())).with(Sort.by("from", "_id")));
    }

    private List<Stored> read(Query wanted) {
        return mongo.find(wanted, ClosureDocument.class).stream()
                .map(ClosureDocument::toStored)
                .toList();
    }
}
