package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.knowledge.domain.Decision;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.kafka.KnowledgeContract;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/**
 * One document per entry, one per older version of it. The version before a step is kept before the step is saved: should
 * the step then fail, it is kept a second time by whoever takes the next.
 */
final class MongoEntries implements Entries {

    private final MongoOperations mongo;
    private final StepsWithNews steps;
    private final ChangeLog log;
    private final String city;
    private final Clock clock;

    /** @param city the id it goes by in what others learn */
    MongoEntries(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, String city, Clock clock) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        this.log = new ChangeLog(mongo);
        this.city = city;
        this.clock = clock;
        var entries = mongo.indexOps(EntryDocument.class);
        // The entry at an address, and no two at one.
        entries.createIndex(
                new Index().named("slugs").on("slugs", Sort.Direction.ASC).unique());
        // The staff's list, newest change first.
        entries.createIndex(new Index()
                .named("owner_changedAt")
                .on("owner", Sort.Direction.ASC)
                .on("changedAt", Sort.Direction.DESC));
        // What is due for review.
        entries.createIndex(new Index()
                .named("state_reviewOn")
                .on("state", Sort.Direction.ASC)
                .on("reviewOn", Sort.Direction.ASC));
        // Whose change isn't in the log yet.
        entries.createIndex(new Index()
                .named("unloggedSince")
                .on("unloggedSince", Sort.Direction.ASC)
                .sparse());
        // The versions of an entry, newest first.
        mongo.indexOps(VersionDocument.class)
                .createIndex(new Index()
                        .named("entry_revision")
                        .on("entry", Sort.Direction.ASC)
                        .on("revision", Sort.Direction.DESC));
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return stored(id).map(EntryDocument::toEntry);
    }

    private Optional<EntryDocument> stored(EntryId id) {
        return Optional.ofNullable(mongo.findById(id.value(), EntryDocument.class));
    }

    @Override
    public Optional<Entry> find(Slug slug) {
        return Optional.ofNullable(mongo.findOne(query(where("slugs").is(slug.value())), EntryDocument.class))
                .map(EntryDocument::toEntry);
    }

    @Override
    public List<Entry> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : entries(query(where("_id").in(ids)));
    }

    private List<Entry> entries(Query query) {
        return mongo.find(query, EntryDocument.class).stream()
                .map(EntryDocument::toEntry)
                .toList();
    }

    @Override
    public Saved add(Entry entry) {
        try {
            mongo.insert(EntryDocument.of(entry));
        } catch (DuplicateKeyException e) {
            return stored(entry.id()).isPresent() ? Saved.OUTDATED : Saved.SLUG_TAKEN;
        }
        log(entry.id().value(), entry.revision());
        return Saved.SAVED;
    }

    @Override
    public Saved save(Decision.Decided step) {
        var entry = step.entry();
        var before = stored(entry.id())
                .filter(stored -> stored.revision() == entry.revision() - 1)
                .orElse(null);
        if (before == null) {
            return Saved.OUTDATED;
        }
        mongo.save(VersionDocument.of(before));
        var document = EntryDocument.of(entry);
        var now = now();
        var changes = new Update()
                .set("state", document.state())
                .set("content", document.content())
                .set("slugs", document.slugs())
                .set("publishedAt", document.publishedAt())
                .set("last", document.last())
                .set("changedAt", document.changedAt())
                .set("reviewOn", document.reviewOn())
                .set("unloggedSince", now);
        var news = step.news().stream()
                .map(each -> KnowledgeContract.of(each, city))
                .toList();
        try {
            if (!steps.save(EntryDocument.class, entry.id().value(), entry.revision(), changes, news, now)) {
                return Saved.OUTDATED;
            }
        } catch (DuplicateKeyException e) {
            return Saved.SLUG_TAKEN;
        }
        log(entry.id().value(), entry.revision());
        return Saved.SAVED;
    }

    /** A newer revision is logged by its own writer. */
    private void log(UUID entry, long revision) {
        log.note(entry, now());
        mongo.updateFirst(
                query(where("_id").is(entry).and("revision").is(revision)),
                new Update().unset("unloggedSince"),
                EntryDocument.class);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<Version> versions(EntryId id, @Nullable Long below, int limit) {
        var versions = new ArrayList<Version>();
        stored(id)
                .filter(stored -> below == null || stored.revision() < below)
                .map(stored -> VersionDocument.of(stored).toVersion())
                .ifPresent(versions::add);
        long from = versions.isEmpty()
                ? below == null ? Long.MAX_VALUE : below
                : versions.getFirst().revision();
        mongo
                .find(
                        query(where("entry").is(id.value()).and("revision").lt(from))
                                .with(Sort.by(Sort.Direction.DESC, "revision"))
                                .limit(Math.max(1, limit - versions.size())),
                        VersionDocument.class)
                .stream()
                .map(VersionDocument::toVersion)
                .limit(limit - versions.size())
                .forEach(versions::add);
        return versions;
    }

    @Override
    public Optional<Version> version(EntryId id, long revision) {
        return stored(id)
                .filter(stored -> stored.revision() == revision)
                .map(VersionDocument::of)
                .or(() -> stored(id)
                        .filter(stored -> stored.revision() > revision)
                        .flatMap(_ -> Optional.ofNullable(
                                mongo.findById(VersionDocument.id(id.value(), revision), VersionDocument.class))))
                .map(VersionDocument::toVersion);
    }

    @Override
    public Set<UUID> filesOf(EntryId id) {
        var files = new HashSet<UUID>();
        stored(id).ifPresent(stored -> stored.content().files().forEach(file -> files.add(file.id())));
        var versions = query(where("entry").is(id.value()));
        versions.fields().include("content.files");
        try (var all = mongo.stream(versions, org.bson.Document.class, VersionDocument.COLLECTION)) {
            all.forEach(version -> Optional.ofNullable(version.get("content", org.bson.Document.class))
                    .map(content -> content.getList("files", org.bson.Document.class))
                    .ifPresent(shown -> shown.forEach(file -> fileId(file).ifPresent(files::add))));
        }
        return files;
    }

    private static Optional<UUID> fileId(org.bson.Document file) {
        return Stream.of("_id", "id")
                .map(file::get)
                .flatMap(id -> id instanceof UUID uuid ? Stream.of(uuid) : Stream.empty())
                .findFirst();
    }

    @Override
    public List<Entry> list(Selection selection, @Nullable Position after, int limit) {
        var criteria = owned(selection.centre(), selection.withCity());
        if (selection.state() != null) {
            criteria.and("state").is(selection.state().name());
        }
        if (selection.kind() != null) {
            criteria.and("kind").is(selection.kind().name());
        }
        var wanted = after == null
                ? criteria
                : new Criteria()
                        .andOperator(
                                criteria,
                                new Criteria()
                                        .orOperator(
                                                where("changedAt").lt(after.changedAt()),
                                                where("changedAt")
                                                        .is(after.changedAt())
                                                        .and("_id")
                                                        .gt(after.id())));
        return entries(query(wanted)
                .with(Sort.by(Sort.Order.desc("changedAt"), Sort.Order.asc("_id")))
                .limit(limit));
    }

    private static Criteria owned(@Nullable String centre, boolean withCity) {
        var owner = EntryDocument.owner(centre);
        return withCity
                ? where("owner").in(List.of(owner, EntryDocument.CITY))
                : where("owner").is(owner);
    }

    @Override
    public List<Entry> dueForReview(
            @Nullable String centre, boolean withCity, LocalDate today, @Nullable DuePosition after, int limit) {
        var criteria = owned(centre, withCity)
                .and("state")
                .is(EntryState.PUBLISHED.name())
                .and("reviewOn")
                .lte(today.toString());
        var wanted = after == null
                ? criteria
                : new Criteria()
                        .andOperator(
                                criteria,
                                new Criteria()
                                        .orOperator(
                                                where("reviewOn")
                                                        .gt(after.reviewOn().toString()),
                                                where("reviewOn")
                                                        .is(after.reviewOn().toString())
                                                        .and("_id")
                                                        .gt(after.id())));
        return entries(query(wanted).with(Sort.by("reviewOn", "_id")).limit(limit));
    }

    @Override
    public Stream<Entry> published() {
        return mongo.stream(query(where("state").is(EntryState.PUBLISHED.name())), EntryDocument.class)
                .map(EntryDocument::toEntry);
    }

    @Override
    public boolean usesTopic(String slug) {
        return mongo.exists(query(where("content.topics").is(slug)), EntryDocument.class);
    }

    @Override
    public long lastChange() {
        return log.last();
    }

    @Override
    public Optional<Change> change(long number) {
        return log.find(number);
    }

    @Override
    public void logEverything() {
        log.note(null, now());
    }

    @Override
    public int logForgotten(Instant before, int most) {
        var forgotten = mongo.find(
                query(where("unloggedSince").lt(before))
                        .with(Sort.by("unloggedSince", "_id"))
                        .limit(most),
                EntryDocument.class);
        forgotten.forEach(entry -> log(entry.id(), entry.revision()));
        return forgotten.size();
    }

    @Override
    public void forgetLog(Instant before) {
        log.forget(before);
    }

    @Override
    public void countVote(EntryId id, boolean helpful) {
        count(id, helpful ? "helpful" : "notHelpful");
    }

    @Override
    public void countDownload(EntryId id) {
        count(id, "downloads");
    }

    private void count(EntryId id, String what) {
        mongo.updateFirst(query(where("_id").is(id.value())), new Update().inc(what, 1L), EntryDocument.class);
    }

    @Override
    public Counts counts(EntryId id) {
        return stored(id)
                .map(entry ->
                        new Counts(number(entry.helpful()), number(entry.notHelpful()), number(entry.downloads())))
                .orElse(new Counts(0, 0, 0));
    }

    private static long number(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
