package pl.krakow.centra.events.registrations.mongo;

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
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessage;
import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/** One document per message. */
final class MongoEventMessages implements EventMessages {

    private final MongoOperations mongo;

    /**
     * @param unfinishedSince until all were written to
     * @param wordsSince until its words are taken out
     */
    @Document("eventMessages")
    @TypeAlias("event-message")
    record MessageDocument(
            @Id UUID id,
            UUID event,
            String centre,
            String to,
            @Nullable String subject,
            @Nullable String text,
            String by,
            Instant at,
            @Nullable List<UUID> chosen,
            int people,
            int reached,
            @Nullable Instant unfinishedSince,
            @Nullable Instant wordsSince) {

        static MessageDocument of(EventMessage message) {
            return new MessageDocument(
                    message.id(),
                    message.event().value(),
                    message.centre(),
                    message.to().name(),
                    message.subject(),
                    message.text(),
                    message.by(),
                    message.at(),
                    message.chosen().stream().map(RegistrationId::value).toList(),
                    message.people(),
                    message.reached(),
                    message.done() ? null : message.at(),
                    message.at());
        }

        EventMessage toMessage() {
            return new EventMessage(
                    id,
                    new EventId(event),
                    centre,
                    EventMessage.To.valueOf(to),
                    subject == null ? "" : subject,
                    text == null ? "" : text,
                    by,
                    at,
                    chosen == null
                            ? List.of()
                            : chosen.stream().map(RegistrationId::new).toList(),
                    people,
                    reached,
                    unfinishedSince == null);
        }
    }

    MongoEventMessages(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(MessageDocument.class);
        // What was written to the people of an event, latest first.
        indexes.createIndex(
                new Index().named("event_at").on("event", Sort.Direction.ASC).on("at", Sort.Direction.DESC));
        // What a crash interrupted.
        indexes.createIndex(new Index()
                .named("unfinishedSince")
                .on("unfinishedSince", Sort.Direction.ASC)
                .sparse());
        // Whose words are too old to be kept.
        indexes.createIndex(new Index()
                .named("wordsSince")
                .on("wordsSince", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public boolean add(EventMessage message) {
        try {
            mongo.insert(MessageDocument.of(message));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<EventMessage> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, MessageDocument.class)).map(MessageDocument::toMessage);
    }

    @Override
    public void finish(EventMessage finished) {
        mongo.updateFirst(
                query(where("_id").is(finished.id()).and("unfinishedSince").is(finished.at())),
                new Update().set("reached", finished.reached()).unset("chosen").unset("unfinishedSince"),
                MessageDocument.class);
    }

    @Override
    public List<EventMessage> of(EventId event, int most) {
        return all(query(where("event").is(event.value()))
                .with(Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id")))
                .limit(most));
    }

    @Override
    public List<EventMessage> unfinished(Instant before, int most) {
        return all(query(where("unfinishedSince").lt(before))
                .with(Sort.by("unfinishedSince", "_id"))
                .limit(most));
    }

    @Override
    public int forgetWords(Instant before, int most) {
        var old = all(query(where("wordsSince").lt(before))
                .with(Sort.by("wordsSince", "_id"))
                .limit(most));
        mongo.updateMulti(
                query(where("_id").in(old.stream().map(EventMessage::id).toList())),
                new Update().unset("subject").unset("text").unset("wordsSince"),
                MessageDocument.class);
        return old.size();
    }

    private List<EventMessage> all(Query wanted) {
        return mongo.find(wanted, MessageDocument.class).stream()
                .map(MessageDocument::toMessage)
                .toList();
    }
}
