package pl.krakow.centra.events.incubation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.PathId;
import pl.krakow.centra.events.incubation.kafka.IncubationContract;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per path. A step is one conditional update that also leaves its news in the document. */
final class MongoIncubationPaths implements IncubationPaths {

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final StepsWithNews steps;

    MongoIncubationPaths(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(PathDocument.class);
        // A group is led on one path at a time: of two that begin at once the key refuses one.
        indexes.createIndex(new Index()
                .named("live")
                .on("live", Sort.Direction.ASC)
                .unique()
                .sparse());
        // A centre's board, and what has ended there.
        indexes.createIndex(new Index()
                .named("liveCentre_begun")
                .on("liveCentre", Sort.Direction.ASC)
                .on("begun", Sort.Direction.ASC));
        indexes.createIndex(new Index()
                .named("endedCentre_begun")
                .on("endedCentre", Sort.Direction.ASC)
                .on("begun", Sort.Direction.ASC));
        // What somebody follows.
        indexes.createIndex(new Index()
                .named("members")
                .on("members.subject", Sort.Direction.ASC)
                .sparse());
        // Where a code leads.
        indexes.createIndex(new Index()
                .named("invitation")
                .on("invitation.hash", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public Optional<IncubationPath> find(PathId id) {
        return one(query(where("_id").is(id.value())));
    }

    @Override
    public Added add(IncubationPath path) {
        var pending = path.news().stream()
                .map(news -> pendingEvents.of(IncubationContract.of(news, path), path.revision(), news.at()))
                .toList();
        try {
            mongo.insert(PathDocument.of(path, pending));
            relay.wake(PathDocument.COLLECTION, path.id().value());
            return Added.YES;
        } catch (DuplicateKeyException e) {
            return find(path.id()).isPresent() ? Added.SAME : Added.GROUP_IS_LED;
        }
    }

    @Override
    public Saved save(IncubationPath path) {
        if (!path.isChanged()) {
            return Saved.YES;
        }
        var document = PathDocument.of(path, List.of());
        var changes = new Update()
                .set("group", document.group())
                .set("steps", document.steps())
                .set("members", document.members())
                .set("notes", document.notes())
                .set("changed", document.changed());
        set(changes, "live", document.live());
        set(changes, "liveCentre", document.liveCentre());
        set(changes, "endedCentre", document.endedCentre());
        set(changes, "idea", document.idea());
        set(changes, "goal", document.goal());
        set(changes, "invitation", document.invitation());
        set(changes, "ending", document.ending());
        try {
            var news = path.news().stream()
                    .map(each -> IncubationContract.of(each, path))
                    .toList();
            return steps.save(PathDocument.class, document.id(), document.revision(), changes, news, document.changed())
                    ? Saved.YES
                    : Saved.TOO_LATE;
        } catch (DuplicateKeyException e) {
            return Saved.GROUP_IS_LED;
        }
    }

    private static void set(Update changes, String field, @Nullable Object value) {
        if (value == null) {
            changes.unset(field);
        } else {
            changes.set(field, value);
        }
    }

    @Override
    public Optional<IncubationPath> live(UUID beneficiary) {
        return one(query(where("live").is(beneficiary)));
    }

    @Override
    public List<IncubationPath> live(String centre, int most) {
        return all(query(where("liveCentre").is(centre))
                .with(Sort.by("begun", "_id"))
                .limit(most));
    }

    @Override
    public List<IncubationPath> ended(String centre, @Nullable Position after, int limit) {
        var here = where("endedCentre").is(centre);
        var wanted = after == null ? here : new Criteria().andOperator(here, earlierThan(after.begun(), after.id()));
        return all(query(wanted)
                .with(Sort.by(Sort.Order.desc("begun"), Sort.Order.desc("_id")))
                .limit(limit));
    }

    private static Criteria earlierThan(Instant begun, PathId id) {
        return new Criteria()
                .orOperator(
                        where("begun").lt(begun),
                        where("begun").is(begun).and("_id").lt(id.value()));
    }

    @Override
    public List<IncubationPath> followedBy(String subject) {
        return all(query(where("members.subject").is(subject))
                .with(Sort.by(Sort.Order.desc("begun"), Sort.Order.desc("_id"))));
    }

    @Override
    public Optional<IncubationPath> byInvitation(String codeHash) {
        return one(query(where("invitation.hash").is(codeHash)));
    }

    private Optional<IncubationPath> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, PathDocument.class)).map(PathDocument::toPath);
    }

    private List<IncubationPath> all(Query query) {
        return mongo.find(query, PathDocument.class).stream()
                .map(PathDocument::toPath)
                .toList();
    }
}
