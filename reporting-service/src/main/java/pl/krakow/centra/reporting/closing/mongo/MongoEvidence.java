package pl.krakow.centra.reporting.closing.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.counting.domain.FactId;

/** A document for each centre's month of an evidence. */
@Component
class MongoEvidence implements Evidence {

    static final String COLLECTION = "closingEvidence";

    private final MongoOperations mongo;

    MongoEvidence(MongoOperations mongo) {
        this.mongo = mongo;
        // The facts of a correction, and what is to be dropped.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("evidence", Sort.Direction.ASC).named("evidence"));
    }

    @Override
    public void put(UUID evidence, Part part, List<Ground> grounds) {
        mongo.save(
                new PartDocument(
                        id(evidence, part),
                        evidence.toString(),
                        part.centre(),
                        part.month().toString(),
                        grounds.stream().map(GroundDocument::of).toList()),
                COLLECTION);
    }

    @Override
    public List<List<Ground>> of(List<UUID> evidence, Part part) {
        Map<String, PartDocument> kept = new HashMap<>();
        mongo.find(
                        query(where("_id")
                                        .in(evidence.stream()
                                                .map(each -> id(each, part))
                                                .toList()))
                                .with(Sort.by("_id")),
                        PartDocument.class,
                        COLLECTION)
                .forEach(document -> kept.put(document.id, document));
        List<List<Ground>> all = new ArrayList<>();
        for (var each : evidence) {
            var document = kept.get(id(each, part));
            if (document != null) {
                all.add(document.grounds.stream().map(GroundDocument::toGround).toList());
            }
        }
        return all;
    }

    @Override
    public List<Placed> list(UUID evidence, Collection<String> centres, @Nullable Placed after, int limit) {
        var criteria = where("evidence").is(evidence.toString()).and("centre").in(centres);
        if (after != null) {
            criteria = criteria.and("_id").gte(id(evidence, after.part()));
        }
        List<Placed> found = new ArrayList<>();
        var documents =
                mongo.find(query(criteria).with(Sort.by("_id")).limit(limit + 1), PartDocument.class, COLLECTION);
        for (var document : documents) {
            var part = new Part(document.centre, YearMonth.parse(document.month));
            document.grounds.stream()
                    .map(GroundDocument::toGround)
                    .filter(ground -> after == null
                            || !part.equals(after.part())
                            || key(ground).compareTo(key(after.ground())) > 0)
                    .sorted((one, other) -> key(one).compareTo(key(other)))
                    .limit(Math.max(0, limit - found.size()))
                    .forEach(ground -> found.add(new Placed(part, ground)));
        }
        return found;
    }

    @Override
    public void drop(UUID evidence) {
        mongo.remove(query(where("evidence").is(evidence.toString())), COLLECTION);
    }

    private static String key(Ground ground) {
        return ground.fact().toString();
    }

    private static String id(UUID evidence, Part part) {
        return evidence + "/" + part.centre() + "/" + part.month();
    }

    @TypeAlias("closingEvidence")
    private record PartDocument(
            @Id String id, String evidence, String centre, String month, List<GroundDocument> grounds) {}

    private record GroundDocument(
            @Field("f") String fact,
            @Field("v") long version,
            @Field("e") String event,
            @Field("b") @Nullable Long before,
            @Field("g") @Nullable Boolean gone) {

        static GroundDocument of(Ground ground) {
            return new GroundDocument(
                    ground.fact().toString(),
                    ground.version(),
                    ground.event(),
                    ground.before(),
                    ground.counts() ? null : Boolean.TRUE);
        }

        Ground toGround() {
            return new Ground(FactId.parse(fact), version, event, before, gone == null);
        }
    }
}
