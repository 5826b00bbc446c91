package pl.krakow.centra.events.mentoring.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import pl.krakow.centra.events.mentoring.domain.Mentorship;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.MentorshipState;
import pl.krakow.centra.events.mentoring.domain.MentorshipStep;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Notice;
import pl.krakow.centra.events.mentoring.kafka.MentoringContract;
import pl.krakow.centra.events.mentoring.mongo.MentorshipDocument.NoticeDocument;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per mentorship. A step is one conditional update that also leaves its news and its notices in the document. */
final class MongoMentorships implements Mentorships {

    /** Whoever took the step writes the notices and gives places back at once; a sweep takes over when that didn't happen. */
    private static final Duration SWEPT_AFTER = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoMentorships(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(MentorshipDocument.class);
        // A centre's list: who waits, and how long.
        indexes.createIndex(new Index()
                .named("centre_state_appliedAt")
                .on("centre", Sort.Direction.ASC)
                .on("state", Sort.Direction.ASC)
                .on("appliedAt", Sort.Direction.ASC));
        // Everything of one person, on either side.
        indexes.createIndex(new Index().named("subjects").on("subjects", Sort.Direction.ASC));
        // What the sweep has to look at.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index()
                .named("pendingSince")
                .on("pendingSince", Sort.Direction.ASC)
                .sparse());
        // What is over for so long that nobody need know whose it was.
        indexes.createIndex(
                new Index().named("endedAt").on("endedAt", Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean add(MentorshipStep.Done applied) {
        var mentorship = applied.mentorship();
        return steps.add(
                mentorship.id().value(),
                mentorship.revision(),
                news(applied),
                applied.at(),
                pending -> MentorshipDocument.of(
                        mentorship,
                        applied.notices().stream().map(NoticeDocument::of).toList(),
                        applied.at(),
                        pending));
    }

    private static List<DomainEvent> news(MentorshipStep.Done step) {
        return step.news().stream()
                .map(news -> MentoringContract.of(news, step.mentorship()))
                .toList();
    }

    @Override
    public Optional<Mentorship> find(String centre, MentorshipId id) {
        return all(query(where("_id").is(id.value()).and("centre").is(centre))).stream()
                .findFirst();
    }

    @Override
    public boolean save(MentorshipStep.Done step) {
        var mentorship = step.mentorship();
        var document = MentorshipDocument.of(mentorship, List.of(), null, List.of());
        var changes = new Update()
                .set("applicant", document.applicant())
                .set("wish", document.wish())
                .set("state", document.state())
                .set("goal", document.goal())
                .set("agreed", document.agreed())
                .set("attempts", document.attempts())
                .set("triedWith", document.triedWith())
                .set("releasing", document.releasing())
                .set("sessions", document.sessions())
                .set("progress", document.progress())
                .set("subjects", document.subjects());
        StepsWithNews.put(changes, "formers", document.formers());
        StepsWithNews.put(changes, "pairing", document.pairing());
        StepsWithNews.put(changes, "closing", document.closing());
        StepsWithNews.put(changes, "due", document.due());
        StepsWithNews.put(changes, "endedAt", document.endedAt());
        if (!step.notices().isEmpty()) {
            changes.push("notices")
                    .each(step.notices().stream().map(NoticeDocument::of).toArray());
        }
        if (!step.notices().isEmpty() || !mentorship.releasing().isEmpty()) {
            changes.set("pendingSince", step.at());
        }
        return steps.save(
                MentorshipDocument.class,
                mentorship.id().value(),
                mentorship.revision(),
                changes,
                news(step),
                step.at());
    }

    @Override
    public List<Mentorship> list(String centre, MentorshipState state, @Nullable Position after, int limit) {
        var wanted = where("centre").is(centre).and("state").is(state.name());
        var criteria = after == null
                ? wanted
                : new Criteria()
                        .andOperator(
                                wanted,
                                new Criteria()
                                        .orOperator(
                                                where("appliedAt").gt(after.appliedAt()),
                                                where("appliedAt")
                                                        .is(after.appliedAt())
                                                        .and("_id")
                                                        .gt(after.id().value())));
        return all(query(criteria).with(Sort.by("appliedAt", "_id")).limit(limit));
    }

    @Override
    public List<Mentorship> ofSubject(String subject) {
        return all(query(where("subjects").is(subject)).with(Sort.by(Sort.Direction.DESC, "appliedAt", "_id")));
    }

    @Override
    public List<Notice> notices(MentorshipId id) {
        return Optional.ofNullable(mongo.findById(id.value(), MentorshipDocument.class))
                .map(found ->
                        found.notices().stream().map(NoticeDocument::toNotice).toList())
                .orElseGet(List::of);
    }

    @Override
    public void posted(MentorshipId id, Collection<Notice> notices) {
        var keys = notices.stream().map(Notice::key).toList();
        if (!keys.isEmpty()) {
            mongo.updateFirst(
                    query(where("_id").is(id.value())),
                    new Update().pull("notices", new Document("key", new Document("$in", keys))),
                    MentorshipDocument.class);
        }
        mongo.updateFirst(
                query(where("_id")
                        .is(id.value())
                        .and("notices")
                        .size(0)
                        .and("releasing")
                        .size(0)),
                new Update().unset("pendingSince"),
                MentorshipDocument.class);
    }

    @Override
    public List<Mentorship> due(Instant now, int most) {
        var found = new LinkedHashMap<UUID, Mentorship>();
        all(query(where("due").lte(now)).with(Sort.by("due", "_id")).limit(most))
                .forEach(each -> found.put(each.id().value(), each));
        all(query(where("pendingSince").lte(now.minus(SWEPT_AFTER)))
                        .with(Sort.by("pendingSince", "_id"))
                        .limit(most))
                .forEach(each -> found.put(each.id().value(), each));
        return List.copyOf(found.values());
    }

    @Override
    public List<Mentorship> endedBefore(Instant moment, int most) {
        return all(query(where("endedAt").lt(moment))
                .with(Sort.by("endedAt", "_id"))
                .limit(most));
    }

    private List<Mentorship> all(Query wanted) {
        return mongo.find(wanted, MentorshipDocument.class).stream()
                .map(MentorshipDocument::toMentorship)
                .toList();
    }
}
