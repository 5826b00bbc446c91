package pl.krakow.centra.booking.closures.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.kafka.ClosureContract;
import pl.krakow.centra.booking.rooms.kafka.LendingNews;
import pl.krakow.centra.domainevents.ClosureChanged;

/** One document per closure, replaced under the version it was read with. */
final class MongoClosures implements Closures {

    private final MongoOperations mongo;
    private final Function<String, ZoneId> zoneOf;
    private final LendingNews news;

    /** @param zoneOf the time zone of a centre */
    MongoClosures(MongoOperations mongo, Function<String, ZoneId> zoneOf, LendingNews news) {
        this.mongo = mongo;
        this.zoneOf = zoneOf;
        this.news = news;
        var indexes = mongo.indexOps(ClosureDocument.class);
        // The closures of a centre that last until a date or longer.
        indexes.createIndex(
                new Index().named("centreTo").on("centre", Sort.Direction.ASC).on("to", Sort.Direction.ASC));
        // What the sweep looks after.
        indexes.createIndex(new Index()
                .named("watchUntil")
                .on("watchUntil", Sort.Direction.ASC)
                .sparse());
        news.catchUp(
                mongo,
                ClosureDocument.class,
                document -> new LendingNews.Untold(
                        document.id(),
                        document.version(),
                        told(document.toStored().closure())));
    }

    @Override
    public boolean add(Closure closure, @Nullable Instant watchUntil) {
        try {
            mongo.insert(ClosureDocument.of(closure, 1, watchUntil, news.of(told(closure), 1, closure.begunAt())));
            news.wake(ClosureDocument.COLLECTION, closure.id().value());
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
        var change = everythingOf(ClosureDocument.of(closure, seen + 1, watchUntil, null));
        if (closure.state() == Closure.State.REOPENING) {
            news.tell(change, told(closure), seen + 1, closure.steps().getLast().at());
        }
        boolean saved =
                mongo.updateFirst(unchanged, change, ClosureDocument.class).getMatchedCount() == 1;
        if (saved) {
            news.wake(ClosureDocument.COLLECTION, closure.id().value());
        }
        return saved;
    }

    /** Leaves what waits in the outbox alone. */
    private Update everythingOf(ClosureDocument document) {
        var plain = new Document();
        mongo.getConverter().write(document, plain);
        var change = new Update();
        plain.forEach((name, value) -> {
            if (!name.equals("_id") && !name.equals("_class")) {
                change.set(name, value);
            }
        });
        if (document.watchUntil() == null) {
            change.unset("watchUntil");
        }
        return change;
    }

    private ClosureChanged told(Closure closure) {
        return ClosureContract.of(closure, zoneOf.apply(closure.plan().centre()));
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
