package pl.krakow.centra.kit.privacy;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;

/**
 * Who looked at whose personal data, when, and at what kind of thing; never at what it said. Entries are only ever added,
 * and removed when they are older than {@link PrivacySettings#views()}.
 */
public final class Views {

    private final MongoOperations mongo;
    private final Ids ids;
    private final Clock clock;

    public Views(MongoOperations mongo, Ids ids, Clock clock) {
        this.mongo = mongo;
        this.ids = ids;
        this.clock = clock;
        var indexes = mongo.indexOps(ViewDocument.class);
        // Who looked at what is kept on these.
        indexes.createIndex(
                new Index().named("about").on("about", Sort.Direction.ASC).on("at", Sort.Direction.ASC));
        // Where a person looked at their own, when they are erased.
        indexes.createIndex(new Index().named("by").on("by", Sort.Direction.ASC));
        // What is too old to be kept.
        indexes.createIndex(new Index().named("at").on("at", Sort.Direction.ASC));
    }

    /** What every service notes of a person who looks at their own. */
    enum Own {
        /** Everything kept on a person, by that person. */
        EXPORT,
        /** Not a look: the person had their data erased. */
        ERASURE
    }

    /**
     * One look.
     *
     * @param by the subject of who looked
     * @param roles in which centres as what; empty for somebody who is nobody's staff
     * @param what was looked at, by the service's own closed list, or {@code EXPORT} or {@code ERASURE} by the person
     */
    public record View(UUID id, Instant at, String by, List<String> roles, String what) {}

    /** A place in the order of time, newest first. */
    public record Place(Instant at, UUID id) {}

    /**
     * Notes a look at personal data. Looking at nothing isn't noted.
     *
     * @param what is a constant of the service's own closed list
     * @param about the ids and the subjects of those the data were about
     */
    public void note(Enum<?> what, Actor by, Collection<String> about) {
        if (about.isEmpty()) {
            return;
        }
        mongo.insert(new ViewDocument(
                ids.next(),
                now(),
                by.subject(),
                by.grants().stream().map(Views::role).distinct().toList(),
                what.name(),
                about.stream().distinct().sorted().toList()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String role(CentreGrant grant) {
        return grant.role() + "@" + grant.centre();
    }

    /** Looks at any of these, newest first, beginning after the given place. */
    public List<View> about(Collection<String> about, @Nullable Place after, int limit) {
        var wanted = new ArrayList<Criteria>();
        wanted.add(where("about").in(about));
        if (after != null) {
            wanted.add(new Criteria()
                    .orOperator(
                            where("at").lt(after.at()),
                            where("at").is(after.at()).and("_id").lt(after.id())));
        }
        return mongo
                .find(
                        query(new Criteria().andOperator(wanted))
                                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                                .limit(limit),
                        ViewDocument.class)
                .stream()
                .map(ViewDocument::toView)
                .toList();
    }

    /**
     * Forgets the account of a person who is erased: where it is whose data were looked at, and where the person looked
     * at their own. Looks of theirs as staff stay, because others may ask who looked. Notes, once, that they were erased.
     *
     * @param erasure its id: done again, it is noted once
     * @param own what else the person's data are noted under
     */
    void forget(String subject, UUID erasure, Collection<String> own, String pseudonym) {
        try {
            mongo.insert(new ViewDocument(
                    erasure,
                    now(),
                    pseudonym,
                    List.of(),
                    Own.ERASURE.name(),
                    Stream.concat(Stream.of(pseudonym), own.stream()).toList()));
        } catch (DuplicateKeyException e) {
            // Noted before a crash.
        }
        var themselves = where("by")
                .is(subject)
                .orOperator(where("roles.0").exists(false), where("what").in(Own.EXPORT.name(), Own.ERASURE.name()));
        mongo.updateMulti(query(themselves), new Update().set("by", pseudonym), ViewDocument.class);
        mongo.updateMulti(
                query(where("about").is(subject)), new Update().set("about.$", pseudonym), ViewDocument.class);
    }

    /**
     * Removes what was noted before then.
     *
     * @return how much
     */
    int forgetBefore(Instant then) {
        return Math.toIntExact(
                mongo.remove(query(where("at").lt(then)), ViewDocument.class).getDeletedCount());
    }

    @Document("views")
    @TypeAlias("view")
    private record ViewDocument(
            @Id UUID id, Instant at, String by, List<String> roles, String what, List<String> about) {

        View toView() {
            return new View(id, at, by, roles, what);
        }
    }
}
