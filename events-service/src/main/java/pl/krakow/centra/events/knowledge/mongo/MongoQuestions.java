package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.Question;
import pl.krakow.centra.events.knowledge.domain.QuestionId;
import pl.krakow.centra.events.knowledge.domain.QuestionState;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.events.knowledge.kafka.KnowledgeContract;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;

/** One document per question. */
final class MongoQuestions implements Questions {

    private static final List<String> REPLIED = List.of(QuestionState.ANSWERED.name(), QuestionState.DECLINED.name());

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoQuestions(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        // What waits at a centre, longest first.
        mongo.indexOps(QuestionDocument.class)
                .createIndex(new Index()
                        .named("centre_state_askedAt")
                        .on("centre", Sort.Direction.ASC)
                        .on("state", Sort.Direction.ASC)
                        .on("askedAt", Sort.Direction.ASC));
        // A person's own.
        mongo.indexOps(QuestionDocument.class)
                .createIndex(new Index()
                        .named("askedBy_askedAt")
                        .on("askedBy", Sort.Direction.ASC)
                        .on("askedAt", Sort.Direction.DESC));
        // Whose askers wait to be written to.
        mongo.indexOps(QuestionDocument.class)
                .createIndex(new Index()
                        .named("toTellSince")
                        .on("toTellSince", Sort.Direction.ASC)
                        .sparse());
        // What is older than it is kept.
        mongo.indexOps(QuestionDocument.class)
                .createIndex(new Index().named("askedAt").on("askedAt", Sort.Direction.ASC));
    }

    /** @param toTellSince when it was replied to; missing when nobody waits to be written to */
    @Document(QuestionDocument.COLLECTION)
    @TypeAlias("knowledgeQuestion")
    record QuestionDocument(
            @Id UUID id,
            String centre,
            String askedBy,
            Instant askedAt,
            String text,
            @Nullable String topic,
            String language,
            boolean mayBePublished,
            @Nullable String writeTo,
            @Nullable Instant toTellSince,
            String state,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable Instant repliedAt,
            @Nullable UUID entry,
            long revision,
            List<PendingEvent> outbox,
            @Nullable Instant outboxSince) {

        static final String COLLECTION = "knowledgeQuestions";

        static QuestionDocument of(Question question) {
            return new QuestionDocument(
                    question.id().value(),
                    question.centre(),
                    question.askedBy(),
                    question.askedAt(),
                    question.text(),
                    question.topic(),
                    question.language(),
                    question.mayBePublished(),
                    question.writeTo() == null ? null : question.writeTo().value(),
                    null,
                    question.state().name(),
                    question.reply(),
                    question.repliedBy(),
                    question.repliedAt(),
                    question.entry() == null ? null : question.entry().value(),
                    question.revision(),
                    List.of(),
                    null);
        }

        Question toQuestion() {
            return new Question(
                    new QuestionId(id),
                    centre,
                    askedBy,
                    askedAt,
                    text,
                    topic,
                    language,
                    mayBePublished,
                    writeTo == null ? null : new EmailAddress(writeTo),
                    QuestionState.valueOf(state),
                    reply,
                    repliedBy,
                    repliedAt,
                    entry == null ? null : new EntryId(entry),
                    revision);
        }
    }

    @Override
    public Optional<Question> find(QuestionId id) {
        return Optional.ofNullable(mongo.findById(id.value(), QuestionDocument.class))
                .map(QuestionDocument::toQuestion);
    }

    @Override
    public boolean add(Question question) {
        try {
            mongo.insert(QuestionDocument.of(question));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Question question, boolean replied, Instant now) {
        var document = QuestionDocument.of(question);
        var changes = new Update()
                .set("askedBy", document.askedBy())
                .set("text", document.text())
                .set("mayBePublished", document.mayBePublished())
                .set("state", document.state())
                .set("reply", document.reply())
                .set("repliedBy", document.repliedBy())
                .set("repliedAt", document.repliedAt())
                .set("entry", document.entry());
        if (document.writeTo() == null) {
            changes.unset("writeTo").unset("toTellSince");
        } else if (replied) {
            changes.set("toTellSince", now);
        }
        return steps.save(
                QuestionDocument.class,
                question.id().value(),
                question.revision(),
                changes,
                replied && question.state() == QuestionState.ANSWERED
                        ? List.of(KnowledgeContract.answered(question))
                        : List.of(),
                now);
    }

    @Override
    public List<Question> ofCentre(String centre, @Nullable QuestionState state, @Nullable Position after, int limit) {
        var criteria = where("centre").is(centre);
        if (state != null) {
            criteria.and("state").is(state.name());
        }
        var wanted = after == null
                ? criteria
                : new Criteria()
                        .andOperator(
                                criteria,
                                new Criteria()
                                        .orOperator(
                                                where("askedAt").gt(after.askedAt()),
                                                where("askedAt")
                                                        .is(after.askedAt())
                                                        .and("_id")
                                                        .gt(after.id())));
        return questions(query(wanted).with(Sort.by("askedAt", "_id")).limit(limit));
    }

    @Override
    public List<Question> askedBy(String subject, @Nullable Position after, int limit) {
        var criteria = where("askedBy").is(subject);
        var wanted = after == null
                ? criteria
                : new Criteria()
                        .andOperator(
                                criteria,
                                new Criteria()
                                        .orOperator(
                                                where("askedAt").lt(after.askedAt()),
                                                where("askedAt")
                                                        .is(after.askedAt())
                                                        .and("_id")
                                                        .gt(after.id())));
        return questions(query(wanted)
                .with(Sort.by(Sort.Order.desc("askedAt"), Sort.Order.asc("_id")))
                .limit(limit));
    }

    private List<Question> questions(Query query) {
        return mongo.find(query, QuestionDocument.class).stream()
                .map(QuestionDocument::toQuestion)
                .toList();
    }

    @Override
    public long waitingOf(String subject) {
        return mongo.count(
                query(where("askedBy").is(subject).and("state").is(QuestionState.ASKED.name())),
                QuestionDocument.class);
    }

    @Override
    public List<Question> toTell(Instant before, int most) {
        return questions(query(where("toTellSince").lte(before))
                .with(Sort.by("toTellSince", "_id"))
                .limit(most));
    }

    @Override
    public void told(QuestionId id) {
        mongo.updateFirst(
                query(where("_id").is(id.value()).and("state").in(REPLIED)),
                new Update().unset("writeTo").unset("toTellSince"),
                QuestionDocument.class);
    }

    @Override
    public List<Question> askedBefore(Instant moment, int most) {
        return questions(query(where("askedAt").lt(moment).and("askedBy").ne(""))
                .with(Sort.by("askedAt", "_id"))
                .limit(most));
    }
}
