package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;

@Component
class MongoFacts implements Facts {

    static final String COLLECTION = "facts";

    private final MongoOperations mongo;

    MongoFacts(MongoOperations mongo) {
        this.mongo = mongo;
        // The facts of a day.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("days", Sort.Direction.ASC).named("days"));
    }

    @Override
    public Optional<Fact> find(FactId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), FactDocument.class, COLLECTION))
                .map(FactDocument::toFact);
    }

    @Override
    public boolean add(Fact fact) {
        try {
            mongo.insert(FactDocument.of(fact), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean replace(Fact known, Fact newer) {
        return mongo.replace(
                                query(where("_id")
                                        .is(known.id().toString())
                                        .and("version")
                                        .is(known.version())),
                                FactDocument.of(newer),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Fact> on(Day day) {
        return mongo
                .find(
                        query(where("days").is(FactDocument.key(day))).with(Sort.by("_id")),
                        FactDocument.class,
                        COLLECTION)
                .stream()
                .map(FactDocument::toFact)
                .toList();
    }
}
