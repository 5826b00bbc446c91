package pl.krakow.centra.events.advice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.advice.domain.AdviceLink;
import pl.krakow.centra.events.advice.domain.AdviceLinks;

/** One document per link, under its hash. */
final class MongoAdviceLinks implements AdviceLinks {

    private final MongoOperations mongo;

    @Document("adviceLinks")
    @TypeAlias("adviceLink")
    record LinkDocument(@Id String hash, String thing, UUID of, String purpose, Instant until) {

        static LinkDocument of(AdviceLink link) {
            return new LinkDocument(
                    link.hash(), link.thing().name(), link.of(), link.purpose().name(), link.until());
        }

        AdviceLink toLink() {
            return new AdviceLink(
                    hash, AdviceLink.Thing.valueOf(thing), of, AdviceLink.Purpose.valueOf(purpose), until);
        }
    }

    MongoAdviceLinks(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(LinkDocument.class);
        // Those to one thing, which go with it.
        indexes.createIndex(new Index().named("of").on("of", Sort.Direction.ASC));
        // What opens nothing any more.
        indexes.createIndex(new Index().named("until").on("until", Sort.Direction.ASC));
    }

    @Override
    public void add(AdviceLink link) {
        mongo.insert(LinkDocument.of(link));
    }

    @Override
    public Optional<AdviceLink> find(String hash) {
        return Optional.ofNullable(mongo.findById(hash, LinkDocument.class)).map(LinkDocument::toLink);
    }

    @Override
    public List<AdviceLink> to(Collection<UUID> things) {
        return things.isEmpty()
                ? List.of()
                : mongo.find(query(where("of").in(things)).with(Sort.by("until", "_id")), LinkDocument.class).stream()
                        .map(LinkDocument::toLink)
                        .toList();
    }

    @Override
    public void forget(UUID thing) {
        mongo.remove(query(where("of").is(thing)), LinkDocument.class);
    }

    @Override
    public int forgetWhatOpensNothing(Instant now) {
        return Math.toIntExact(
                mongo.remove(query(where("until").lte(now)), LinkDocument.class).getDeletedCount());
    }
}
