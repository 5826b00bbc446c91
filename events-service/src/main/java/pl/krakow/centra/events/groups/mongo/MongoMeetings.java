package pl.krakow.centra.events.groups.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.kafka.GroupContract;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per meeting. A step is one conditional update that also leaves its news in the document. */
final class MongoMeetings implements Meetings {

    private static final Sort BY_TIME = Sort.by("start", "_id");

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final StepsWithNews steps;

    MongoMeetings(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(MeetingDocument.class);
        // A group's meetings, and a centre's, in the order of time.
        indexes.createIndex(
                new Index().named("group_start").on("group", Sort.Direction.ASC).on("start", Sort.Direction.ASC));
        indexes.createIndex(new Index()
                .named("centre_start")
                .on("centre", Sort.Direction.ASC)
                .on("start", Sort.Direction.ASC));
        // What the public sees of all centres.
        indexes.createIndex(new Index().named("start").on("start", Sort.Direction.ASC));
        // Whose room has long been waited for.
        indexes.createIndex(new Index()
                .named("roomAwaitedSince")
                .on("roomAwaitedSince", Sort.Direction.ASC)
                .sparse());
        // Of which the members don't know yet.
        indexes.createIndex(new Index()
                .named("untoldSince")
                .on("untoldSince", Sort.Direction.ASC)
                .sparse());
        // Whose files have been kept long enough.
        indexes.createIndex(
                new Index().named("filesEnd").on("filesEnd", Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean add(MeetingStep.Done planned) {
        var meeting = planned.meeting();
        return steps.add(
                meeting.id().value(),
                meeting.revision(),
                news(planned),
                planned.at(),
                pending -> MeetingDocument.of(
                        meeting, planned.speaksOfRoom() ? meeting.revision() : null, planned.at(), pending));
    }

    private List<DomainEvent> news(MeetingStep.Done step) {
        return step.news().stream()
                .map(news -> GroupContract.of(news, step.meeting()))
                .toList();
    }

    @Override
    public Optional<Meeting> find(String centre, MeetingId id) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id.value()).and("centre").is(centre)), MeetingDocument.class))
                .map(MeetingDocument::toMeeting);
    }

    @Override
    public boolean save(MeetingStep.Done step) {
        var meeting = step.meeting();
        var document = MeetingDocument.of(meeting, null, step.at(), List.of());
        var changes = new Update()
                .set("start", document.start())
                .set("end", document.end())
                .set("place", document.place())
                .set("people", document.people())
                .set("state", document.state())
                .set("agenda", document.agenda())
                .set("documents", document.documents())
                .set("presences", document.presences())
                .set("guests", document.guests())
                .set("told", document.told())
                .set("changed", document.changed());
        StepsWithNews.put(changes, "title", document.title());
        StepsWithNews.put(changes, "reason", document.reason());
        StepsWithNews.put(changes, "notes", document.notes());
        StepsWithNews.put(changes, "files", document.files());
        StepsWithNews.put(changes, "filesEnd", document.filesEnd());
        StepsWithNews.put(changes, "asked", document.asked());
        StepsWithNews.put(changes, "untold", document.untold());
        StepsWithNews.put(changes, "untoldSince", document.untoldSince());
        if (step.speaksOfRoom()) {
            changes.set("awaited", meeting.revision()).set("roomAwaitedSince", step.at());
        }
        return steps.save(
                MeetingDocument.class, meeting.id().value(), meeting.revision(), changes, news(step), step.at());
    }

    @Override
    public List<Meeting> of(GroupId group, Instant from, @Nullable Instant until, @Nullable Position after, int limit) {
        return inOrder(where("group").is(group.value()), from, until, after, limit);
    }

    @Override
    public List<Meeting> at(String centre, Instant from, Instant until, @Nullable Position after, int limit) {
        return inOrder(where("centre").is(centre), from, until, after, limit);
    }

    @Override
    public List<Meeting> everywhere(Instant from, Instant until, @Nullable Position after, int limit) {
        return inOrder(new Criteria(), from, until, after, limit);
    }

    private List<Meeting> inOrder(
            Criteria whose, Instant from, @Nullable Instant until, @Nullable Position after, int limit) {
        // No meeting is longer than that, so the index need not be read from its beginning.
        var start = whose.and("start").gt(from.minus(MeetingPlan.LONGEST));
        if (until != null) {
            start.lt(until);
        }
        whose.and("end").gt(from);
        var wanted = after == null
                ? whose
                : new Criteria()
                        .andOperator(
                                whose,
                                new Criteria()
                                        .orOperator(
                                                where("start").gt(after.start()),
                                                where("start")
                                                        .is(after.start())
                                                        .and("_id")
                                                        .gt(after.id().value())));
        return all(query(wanted).with(BY_TIME).limit(limit));
    }

    @Override
    public List<Meeting> planned(Collection<GroupId> groups, Instant now) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return all(query(where("group")
                        .in(groups.stream().map(GroupId::value).toList())
                        .and("start")
                        .gt(now.minus(MeetingPlan.LONGEST))
                        .and("end")
                        .gt(now)
                        .and("state")
                        .is(MeetingState.PLANNED.name()))
                .with(BY_TIME));
    }

    @Override
    public void answered(MeetingId id, long asked) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("awaited").is(asked)),
                new Update().unset("awaited").unset("roomAwaitedSince"),
                MeetingDocument.class);
    }

    @Override
    public List<Meeting> waitingForRooms(Instant since, int most) {
        return all(query(where("roomAwaitedSince").lte(since))
                .with(Sort.by("roomAwaitedSince", "_id"))
                .limit(most));
    }

    @Override
    public void repeatAboutRoom(Meeting meeting, Instant now) {
        var unanswered = where("_id")
                .is(meeting.id().value())
                .and("revision")
                .is(meeting.revision())
                .and("roomAwaitedSince")
                .lt(now);
        var stored = mongo.findOne(query(unanswered), MeetingDocument.class);
        if (stored == null || stored.awaited() == null) {
            return;
        }
        var pending = pendingEvents.of(GroupContract.aboutRoom(meeting), stored.awaited(), now);
        var repetition = new Update();
        repetition.push("outbox").each(pending);
        repetition.set("outboxSince", pending.time()).set("roomAwaitedSince", now);
        if (mongo.updateFirst(query(unanswered), repetition, MeetingDocument.class)
                        .getMatchedCount()
                == 1) {
            relay.wake(MeetingDocument.COLLECTION, meeting.id().value());
        }
    }

    @Override
    public void told(Meeting meeting) {
        mongo.updateFirst(
                query(asLoaded(meeting)),
                new Update().set("told", true).unset("untold").unset("untoldSince"),
                MeetingDocument.class);
    }

    @Override
    public List<Meeting> untold(Instant since, int most) {
        return all(query(where("untoldSince").lte(since))
                .with(Sort.by("untoldSince", "_id"))
                .limit(most));
    }

    @Override
    public List<Meeting> withFilesEndedBefore(Instant time, int most) {
        return all(query(where("filesEnd").lt(time))
                .with(Sort.by("filesEnd", "_id"))
                .limit(most));
    }

    @Override
    public void lookedAt(Meeting meeting, Instant now) {
        mongo.updateFirst(
                query(asLoaded(meeting).and("untoldSince").exists(true)),
                new Update().set("untoldSince", now),
                MeetingDocument.class);
    }

    private static Criteria asLoaded(Meeting meeting) {
        return where("_id").is(meeting.id().value()).and("revision").is(meeting.revision());
    }

    private List<Meeting> all(Query wanted) {
        return mongo.find(wanted, MeetingDocument.class).stream()
                .map(MeetingDocument::toMeeting)
                .toList();
    }
}
