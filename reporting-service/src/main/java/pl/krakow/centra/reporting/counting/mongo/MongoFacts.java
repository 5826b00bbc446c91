package pl.krakow.centra.reporting.counting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Span;

/** Uses the collection itself, under Spring's translation of exceptions: the mapping by reflection was most of a rebuild. */
@Component
class MongoFacts implements Facts {

    static final String COLLECTION = "facts";
    private static final int AT_ONCE = 250;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final CollectionNames names;

    MongoFacts(MongoOperations mongo, CollectionNames names) {
        this.names = names;
        this.mongo = mongo;
        createIndexes(mongo, collection());
    }

    static void createIndexes(MongoOperations mongo, String collection) {
        // The facts of a day.
        mongo.indexOps(collection)
                .createIndex(new Index().on("days", Sort.Direction.ASC).named("days"));
    }

    @Override
    public Optional<Fact> find(FactId id) {
        return found(eq("_id", id.toString())).stream().findFirst();
    }

    @Override
    public boolean add(Fact fact) {
        try {
            return yes(facts -> facts.insertOne(FactDocument.of(fact)).wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Fact known, Fact newer) {
        var unchanged = and(eq("_id", known.id().toString()), eq("version", known.version()));
        return yes(facts -> facts.replaceOne(unchanged, FactDocument.of(newer)).getMatchedCount() == 1);
    }

    /**
     * What is known already is asked at once, so that most are written at once too; in portions, because the embedded store lets nobody
     * else in while it writes one.
     */
    @Override
    public void keepNewest(Collection<Fact> arrived) {
        List<Fact> all = List.copyOf(arrived);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            keepNewestOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void keepNewestOf(List<Fact> arrived) {
        Map<String, Fact> wanted = new LinkedHashMap<>();
        arrived.forEach(fact -> wanted.put(fact.id().toString(), fact));
        Map<String, Long> known = new HashMap<>();
        documents(in("_id", wanted.keySet()), "version")
                .forEach(stored -> known.put(stored.getString("_id"), stored.getLong("version")));
        List<FactDocument> unknown = new ArrayList<>();
        List<ReplaceOneModel<FactDocument>> newer = new ArrayList<>();
        wanted.forEach((id, fact) -> {
            var version = known.get(id);
            if (version == null) {
                unknown.add(FactDocument.of(fact));
            } else if (version < fact.version()) {
                newer.add(new ReplaceOneModel<>(older(fact), FactDocument.of(fact)));
            }
        });
        if (!newer.isEmpty()) {
            yes(facts -> facts.bulkWrite(newer, UNORDERED).wasAcknowledged());
        }
        if (!unknown.isEmpty()) {
            try {
                yes(facts -> facts.insertMany(unknown).wasAcknowledged());
            } catch (DuplicateKeyException e) {
                // Somebody else keeps the same: one by one, then.
                unknown.forEach(document -> keepNewest(document.toFact()));
            }
        }
    }

    private void keepNewest(Fact arrived) {
        if (!add(arrived)) {
            yes(facts ->
                    facts.replaceOne(older(arrived), FactDocument.of(arrived)).wasAcknowledged());
        }
    }

    private static Bson older(Fact arrived) {
        return and(eq("_id", arrived.id().toString()), lt("version", arrived.version()));
    }

    @Override
    public List<Fact> during(Span month) {
        return found(in("days", month.parts().stream().map(Span::key).toList()));
    }

    @Override
    public List<Fact> on(Day day) {
        return found(eq("days", FactDocument.key(day))).stream()
                .sorted(comparing(fact -> fact.id().toString()))
                .toList();
    }

    private List<Fact> found(Bson filter) {
        List<Fact> found = new ArrayList<>();
        yes(facts -> {
            facts.find(filter).forEach(document -> found.add(document.toFact()));
            return true;
        });
        return found;
    }

    private List<Document> documents(Bson filter, String... fields) {
        List<Document> found = new ArrayList<>();
        yes(facts -> {
            facts.withDocumentClass(Document.class)
                    .find(filter)
                    .projection(include(fields))
                    .into(found);
            return true;
        });
        return found;
    }

    private boolean yes(Predicate<MongoCollection<FactDocument>> work) {
        return Boolean.TRUE.equals(
                mongo.execute(collection(), facts -> work.test(facts.withDocumentClass(FactDocument.class))));
    }

    private String collection() {
        return names.of(COLLECTION);
    }
}
