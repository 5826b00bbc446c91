package pl.krakow.centra.events.advice.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;

/** One document per adviser; there are a few dozen in a city. */
final class MongoAdvisers implements Advisers {

    private final MongoOperations mongo;

    MongoAdvisers(MongoOperations mongo) {
        this.mongo = mongo;
        // One account is one adviser.
        mongo.indexOps(AdviserDocument.class)
                .createIndex(new Index()
                        .named("subject")
                        .on("subject", Sort.Direction.ASC)
                        .unique());
        // Those of a centre.
        mongo.indexOps(AdviserDocument.class)
                .createIndex(new Index().named("centre").on("engagements.centre", Sort.Direction.ASC));
    }

    @Override
    public Optional<Adviser> find(AdviserId id) {
        return Optional.ofNullable(mongo.findById(id.value(), AdviserDocument.class))
                .map(AdviserDocument::toAdviser);
    }

    @Override
    public Map<AdviserId, Adviser> of(Collection<AdviserId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list(query(where("_id").in(ids.stream().map(AdviserId::value).toList()))).stream()
                        .collect(toMap(Adviser::id, Function.identity()));
    }

    @Override
    public Optional<Adviser> ofSubject(String subject) {
        return list(query(where("subject").is(subject))).stream().findFirst();
    }

    @Override
    public List<Adviser> at(String centre) {
        return list(query(where("engagements.centre").is(centre)));
    }

    @Override
    public List<Adviser> all() {
        return list(new Query());
    }

    private List<Adviser> list(Query query) {
        return mongo.find(query, AdviserDocument.class).stream()
                .map(AdviserDocument::toAdviser)
                .sorted(Comparator.comparing(Adviser::name)
                        .thenComparing(adviser -> adviser.id().toString()))
                .toList();
    }

    @Override
    public boolean add(Adviser adviser) {
        try {
            mongo.insert(AdviserDocument.of(adviser));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Adviser adviser) {
        return mongo.update(AdviserDocument.class)
                        .matching(where("_id")
                                .is(adviser.id().value())
                                .and("revision")
                                .is(adviser.revision() - 1))
                        .replaceWith(AdviserDocument.of(adviser))
                        .replaceFirst()
                        .getMatchedCount()
                == 1;
    }
}
