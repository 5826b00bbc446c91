package pl.krakow.centra.events.letters.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Correspondents;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.kit.letter.EmailAddress;

/** One document per correspondent, replaced if its revision is still the one that was changed; one per address and day counted. */
@Component
class MongoCorrespondents implements Correspondents {

    private static final String COUNTS = "letterCounts";

    private final MongoOperations mongo;

    @org.springframework.data.mongodb.core.mapping.Document("correspondents")
    @TypeAlias("correspondent")
    record CorrespondentDocument(
            @Id String id,
            List<String> confirmed,
            @Nullable List<AwaitedDocument> awaited,
            Set<Topic> unwanted,
            String language,
            @Nullable String askedOn,
            int askedThatDay,
            long revision) {

        /** A link that was sent. */
        record AwaitedDocument(String address, String hash, Instant until) {}

        static CorrespondentDocument of(Correspondent one) {
            var day = one.askedOn();
            var awaited = one.awaited().stream()
                    .map(link -> new AwaitedDocument(link.address().value(), link.hash(), link.until()))
                    .toList();
            return new CorrespondentDocument(
                    one.id(),
                    one.confirmed().stream().map(EmailAddress::value).toList(),
                    awaited.isEmpty() ? null : awaited,
                    one.unwanted(),
                    one.language(),
                    day == null ? null : day.toString(),
                    one.askedThatDay(),
                    one.revision());
        }

        Correspondent toCorrespondent() {
            return new Correspondent(
                    id,
                    confirmed.stream().map(EmailAddress::new).toList(),
                    awaited == null
                            ? List.of()
                            : awaited.stream()
                                    .map(link -> new Correspondent.Awaited(
                                            new EmailAddress(link.address), link.hash, link.until))
                                    .toList(),
                    unwanted,
                    language,
                    askedOn == null ? null : LocalDate.parse(askedOn),
                    askedThatDay,
                    revision);
        }
    }

    MongoCorrespondents(MongoOperations mongo) {
        this.mongo = mongo;
        // Who follows a link.
        mongo.indexOps(CorrespondentDocument.class)
                .createIndex(new Index()
                        .named("link")
                        .on("awaited.hash", Sort.Direction.ASC)
                        .sparse());
        // What was counted long ago.
        mongo.indexOps(COUNTS).createIndex(new Index().named("day").on("day", Sort.Direction.ASC));
    }

    @Override
    public Optional<Correspondent> find(String id) {
        return Optional.ofNullable(mongo.findById(id, CorrespondentDocument.class))
                .map(CorrespondentDocument::toCorrespondent);
    }

    @Override
    public Map<String, Correspondent> find(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(ids)), CorrespondentDocument.class).stream()
                        .map(CorrespondentDocument::toCorrespondent)
                        .collect(Collectors.toMap(Correspondent::id, Function.identity()));
    }

    @Override
    public Optional<Correspondent> byLink(String hash) {
        return Optional.ofNullable(mongo.findOne(query(where("awaited.hash").is(hash)), CorrespondentDocument.class))
                .map(CorrespondentDocument::toCorrespondent);
    }

    @Override
    public boolean save(Correspondent changed, long from) {
        var document = CorrespondentDocument.of(changed);
        if (from == 0) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var unchanged = query(where("_id").is(changed.id()).and("revision").is(from));
        return mongo.findAndReplace(unchanged, document, FindAndReplaceOptions.none()) != null;
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), CorrespondentDocument.class);
    }

    /** An upsert that the key refuses when the document is there and one of its counts is full. */
    @Override
    public boolean count(String address, UUID about, Optional<String> sender, LocalDate day, Most most) {
        var one = "about." + about;
        var notFull = where("_id")
                .is(address + "/" + day)
                .and("all")
                .not()
                .gte(most.altogether())
                .and(one)
                .not()
                .gte(most.aboutOne());
        var counted = new Update().inc("all", 1).inc(one, 1).setOnInsert("day", day.toString());
        sender.map(who -> "from." + who).ifPresent(from -> {
            notFull.and(from).not().gte(most.fromOne());
            counted.inc(from, 1);
        });
        try {
            mongo.upsert(query(notFull), counted, COUNTS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public int forgetCounts(LocalDate before) {
        return Math.toIntExact(mongo.remove(query(where("day").lt(before.toString())), Document.class, COUNTS)
                .getDeletedCount());
    }
}
