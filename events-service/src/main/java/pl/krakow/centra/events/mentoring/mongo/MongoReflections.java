package pl.krakow.centra.events.mentoring.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import pl.krakow.centra.events.advice.notes.Sealed;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;
import pl.krakow.centra.events.mentoring.domain.SessionId;
import pl.krakow.centra.events.mentoring.domain.Side;
import pl.krakow.centra.events.mentoring.reflections.Reflections;
import pl.krakow.centra.events.mentoring.reflections.SealedReflection;

/** One document per reflection, of which only ids, times and who may read it can be read. */
final class MongoReflections implements Reflections {

    private final MongoOperations mongo;

    /** A reflection as stored. */
    @Document("mentoringReflections")
    @TypeAlias("mentoringReflection")
    @SuppressWarnings("ArrayRecordComponent") // ciphertexts, compared by nobody
    record ReflectionDocument(
            @Id UUID id,
            UUID mentorship,
            String side,
            String author,
            @Nullable UUID session,
            boolean shared,
            String keyId,
            byte[] wrappedKey,
            byte[] text,
            Instant written,
            long revision) {

        static ReflectionDocument of(SealedReflection reflection) {
            var session = reflection.session();
            return new ReflectionDocument(
                    reflection.id(),
                    reflection.mentorship().value(),
                    reflection.side().name(),
                    reflection.author(),
                    session == null ? null : session.value(),
                    reflection.shared(),
                    reflection.sealed().keyId(),
                    reflection.sealed().wrappedKey(),
                    reflection.sealed().text(),
                    reflection.written(),
                    reflection.revision());
        }

        SealedReflection toReflection() {
            return new SealedReflection(
                    id,
                    new MentorshipId(mentorship),
                    Side.valueOf(side),
                    author,
                    session == null ? null : new SessionId(session),
                    shared,
                    new Sealed(keyId, wrappedKey, text),
                    written,
                    revision);
        }
    }

    MongoReflections(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(ReflectionDocument.class);
        // Those of a course, and everything of one person.
        indexes.createIndex(new Index().named("mentorship").on("mentorship", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("author").on("author", Sort.Direction.ASC));
        // Whose data key is wrapped by which master key.
        indexes.createIndex(new Index().named("keyId").on("keyId", Sort.Direction.ASC));
    }

    @Override
    public Optional<SealedReflection> find(MentorshipId mentorship, UUID id) {
        return all(query(where("_id").is(id).and("mentorship").is(mentorship.value()))).stream()
                .findFirst();
    }

    @Override
    public List<SealedReflection> of(MentorshipId mentorship) {
        return all(query(where("mentorship").is(mentorship.value())).with(Sort.by("written", "_id")));
    }

    @Override
    public List<SealedReflection> by(String author) {
        return all(query(where("author").is(author)).with(Sort.by("written", "_id")));
    }

    @Override
    public boolean save(SealedReflection reflection) {
        var document = ReflectionDocument.of(reflection);
        if (reflection.revision() == 1) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public void remove(UUID id) {
        mongo.remove(query(where("_id").is(id)), ReflectionDocument.class);
    }

    @Override
    public List<SealedReflection> notUnder(String keyId, int most) {
        return all(query(where("keyId").ne(keyId)).with(Sort.by("keyId", "_id")).limit(most));
    }

    @Override
    public boolean rewrap(SealedReflection reflection, Sealed sealed) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(reflection.id())
                                        .and("revision")
                                        .is(reflection.revision())
                                        .and("keyId")
                                        .is(reflection.sealed().keyId())),
                                new Update().set("keyId", sealed.keyId()).set("wrappedKey", sealed.wrappedKey()),
                                ReflectionDocument.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Set<String> keysInUse() {
        return new HashSet<>(mongo.query(ReflectionDocument.class)
                .distinct("keyId")
                .as(String.class)
                .all());
    }

    @Override
    public long under(String keyId) {
        return mongo.count(query(where("keyId").is(keyId)), ReflectionDocument.class);
    }

    private List<SealedReflection> all(Query wanted) {
        return mongo.find(wanted, ReflectionDocument.class).stream()
                .map(ReflectionDocument::toReflection)
                .toList();
    }
}
