package pl.krakow.centra.events.groups.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.GroupStep;
import pl.krakow.centra.events.groups.domain.Joining;
import pl.krakow.centra.events.groups.domain.Notice;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.groups.kafka.GroupContract;
import pl.krakow.centra.events.groups.mongo.GroupDocument.NoticeDocument;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per group. A step is one conditional update that also leaves its news and its notices in the document. */
final class MongoWorkingGroups implements WorkingGroups {

    /** Whoever took the step writes the notices at once; a sweep takes over when that didn't happen. */
    private static final Duration SWEPT_AFTER = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoWorkingGroups(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(GroupDocument.class);
        // A centre's list.
        indexes.createIndex(new Index()
                .named("centre_sort")
                .on("centre", Sort.Direction.ASC)
                .on("sort", Sort.Direction.ASC));
        // Everything of one person, by account and by address.
        indexes.createIndex(new Index()
                .named("subject")
                .on("members.subject", Sort.Direction.ASC)
                .sparse());
        indexes.createIndex(new Index()
                .named("address")
                .on("members.address", Sort.Direction.ASC)
                .sparse());
        // Of whom it has been kept too long who they were.
        indexes.createIndex(new Index()
                .named("firstGone")
                .on("firstGone", Sort.Direction.ASC)
                .sparse());
        // Who opens a link, and whose calendar this is.
        indexes.createIndex(
                new Index().named("link").on("members.link", Sort.Direction.ASC).sparse());
        indexes.createIndex(
                new Index().named("feed").on("members.feed", Sort.Direction.ASC).sparse());
        // What the sweep has to look at.
        indexes.createIndex(new Index()
                .named("invitationsDue")
                .on("invitationsDue", Sort.Direction.ASC)
                .sparse());
        indexes.createIndex(new Index()
                .named("pendingSince")
                .on("pendingSince", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public boolean add(GroupStep.Done begun) {
        var group = begun.group();
        return steps.add(
                group.id().value(),
                group.revision(),
                news(begun),
                begun.at(),
                pending -> GroupDocument.of(group, List.of(), null, pending));
    }

    private static List<DomainEvent> news(GroupStep.Done step) {
        return step.news().stream()
                .map(news -> GroupContract.of(news, step.group()))
                .toList();
    }

    @Override
    public Optional<WorkingGroup> find(String centre, GroupId id) {
        return one(query(where("_id").is(id.value()).and("centre").is(centre)));
    }

    @Override
    public List<WorkingGroup> find(Collection<GroupId> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(query(where("_id").in(ids.stream().map(GroupId::value).toList())));
    }

    @Override
    public boolean save(GroupStep.Done step) {
        var group = step.group();
        var document = GroupDocument.of(group, List.of(), null, List.of());
        var changes = new Update()
                .set("name", document.name())
                .set("purpose", document.purpose())
                .set("sort", document.sort())
                .set("joining", document.joining())
                .set("mostMembers", document.mostMembers())
                .set("coordinator", document.coordinator())
                .set("state", document.state())
                .set("members", document.members())
                .set("clearing", document.clearing());
        StepsWithNews.put(changes, "reason", document.reason());
        StepsWithNews.put(changes, "firstGone", document.firstGone());
        StepsWithNews.put(changes, "invitationsDue", document.invitationsDue());
        if (!step.notices().isEmpty()) {
            changes.push("notices")
                    .each(step.notices().stream().map(NoticeDocument::of).toArray());
        }
        if (!step.notices().isEmpty() || group.clearing()) {
            changes.set("pendingSince", step.at());
        }
        return steps.save(GroupDocument.class, group.id().value(), group.revision(), changes, news(step), step.at());
    }

    @Override
    public List<WorkingGroup> list(
            String centre, Set<GroupState> states, boolean openOnly, @Nullable Position after, int limit) {
        var wanted = where("centre")
                .is(centre)
                .and("state")
                .in(states.stream().map(GroupState::name).sorted().toList());
        if (openOnly) {
            wanted.and("joining").in(Joining.AT_ONCE.name(), Joining.BY_APPLICATION.name());
        }
        var criteria = after == null
                ? wanted
                : new Criteria()
                        .andOperator(
                                wanted,
                                new Criteria()
                                        .orOperator(
                                                where("sort").gt(after.name()),
                                                where("sort")
                                                        .is(after.name())
                                                        .and("_id")
                                                        .gt(after.id().value())));
        return all(query(criteria).with(Sort.by("sort", "_id")).limit(limit));
    }

    @Override
    public Position position(WorkingGroup group) {
        return new Position(GroupDocument.sort(group), group.id());
    }

    @Override
    public List<WorkingGroup> ofSubject(String subject) {
        return all(query(where("members.subject").is(subject)).with(Sort.by(Sort.Direction.DESC, "begunAt", "_id")));
    }

    @Override
    public List<WorkingGroup> ofAddress(String email) {
        return all(query(where("members.address").is(email.toLowerCase(Locale.ROOT)))
                .with(Sort.by("begunAt", "_id")));
    }

    @Override
    public List<WorkingGroup> withSomebodyGoneBefore(LocalDate day, int most) {
        return all(query(where("firstGone").lt(day.toString()))
                .with(Sort.by("firstGone", "_id"))
                .limit(most));
    }

    @Override
    public Optional<WorkingGroup> byLink(String hash) {
        return one(query(where("members.link").is(hash)));
    }

    @Override
    public Optional<WorkingGroup> byFeed(String hash) {
        return one(query(where("members.feed").is(hash)));
    }

    @Override
    public List<Notice> notices(GroupId group) {
        return Optional.ofNullable(mongo.findById(group.value(), GroupDocument.class))
                .map(found ->
                        found.notices().stream().map(NoticeDocument::toNotice).toList())
                .orElseGet(List::of);
    }

    @Override
    public void posted(GroupId group, Collection<Notice> notices) {
        var keys = notices.stream().map(Notice::key).toList();
        if (!keys.isEmpty()) {
            mongo.updateFirst(
                    query(where("_id").is(group.value())),
                    new Update().pull("notices", new Document("key", new Document("$in", keys))),
                    GroupDocument.class);
        }
        mongo.updateFirst(
                query(where("_id")
                        .is(group.value())
                        .and("notices")
                        .size(0)
                        .and("clearing")
                        .is(false)),
                new Update().unset("pendingSince"),
                GroupDocument.class);
    }

    @Override
    public List<WorkingGroup> due(Instant now, int most) {
        var found = new LinkedHashMap<UUID, WorkingGroup>();
        all(query(where("invitationsDue").lte(now))
                        .with(Sort.by("invitationsDue", "_id"))
                        .limit(most))
                .forEach(group -> found.put(group.id().value(), group));
        all(query(where("pendingSince").lte(now.minus(SWEPT_AFTER)))
                        .with(Sort.by("pendingSince", "_id"))
                        .limit(most))
                .forEach(group -> found.put(group.id().value(), group));
        return List.copyOf(found.values());
    }

    private Optional<WorkingGroup> one(Query wanted) {
        return Optional.ofNullable(mongo.findOne(wanted, GroupDocument.class)).map(GroupDocument::toGroup);
    }

    private List<WorkingGroup> all(Query wanted) {
        return mongo.find(wanted, GroupDocument.class).stream()
                .map(GroupDocument::toGroup)
                .toList();
    }
}
