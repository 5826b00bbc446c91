package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Topic;
import pl.krakow.centra.events.knowledge.domain.Topics;

/** One document per topic; there are few. */
@RequiredArgsConstructor
final class MongoTopics implements Topics {

    private final MongoOperations mongo;

    @Document("knowledgeTopics")
    @TypeAlias("knowledgeTopic")
    record TopicDocument(
            @Id String slug,
            String pl,
            @Nullable String en,
            @Nullable String uk,
            int place,
            long revision) {

        static TopicDocument of(Topic topic) {
            return new TopicDocument(
                    topic.slug().value(), topic.pl(), topic.en(), topic.uk(), topic.place(), topic.revision());
        }

        Topic toTopic() {
            return new Topic(new Slug(slug), pl, en, uk, place, revision);
        }
    }

    @Override
    public List<Topic> all() {
        return mongo.find(new Query().with(Sort.by("place", "_id")), TopicDocument.class).stream()
                .map(TopicDocument::toTopic)
                .toList();
    }

    @Override
    public Optional<Topic> find(Slug slug) {
        return Optional.ofNullable(mongo.findById(slug.value(), TopicDocument.class))
                .map(TopicDocument::toTopic);
    }

    @Override
    public boolean add(Topic topic) {
        try {
            mongo.insert(TopicDocument.of(topic));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Topic topic) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(topic.slug().value())
                                        .and("revision")
                                        .is(topic.revision() - 1)),
                                new Update()
                                        .set("pl", topic.pl())
                                        .set("en", topic.en())
                                        .set("uk", topic.uk())
                                        .set("place", topic.place())
                                        .set("revision", topic.revision()),
                                TopicDocument.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean remove(Slug slug, long revision) {
        return mongo.remove(query(where("_id").is(slug.value()).and("revision").is(revision)), TopicDocument.class)
                        .getDeletedCount()
                == 1;
    }
}
