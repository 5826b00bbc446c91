package pl.krakow.centra.events.programme.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.events.programme.domain.EventSeries;
import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.events.programme.domain.SeriesId;

/** One document per series; a step replaces it where the revision is still the one it was decided on. */
final class MongoEventSeriesRegister implements EventSeriesRegister {

    private final MongoOperations mongo;

    MongoEventSeriesRegister(MongoOperations mongo) {
        this.mongo = mongo;
        // The series of a centre, newest first.
        mongo.indexOps(EventSeriesDocument.class)
                .createIndex(new Index()
                        .named("centre_begunAt")
                        .on("centre", Sort.Direction.ASC)
                        .on("begunAt", Sort.Direction.DESC));
        // Whose act was left in the middle.
        mongo.indexOps(EventSeriesDocument.class)
                .createIndex(new Index()
                        .named("actSince")
                        .on("actSince", Sort.Direction.ASC)
                        .sparse());
    }

    @Override
    public Optional<EventSeries> find(String centre, SeriesId id) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id.value()).and("centre").is(centre)), EventSeriesDocument.class))
                .map(EventSeriesDocument::toSeries);
    }

    @Override
    public boolean add(EventSeries series) {
        try {
            mongo.insert(EventSeriesDocument.of(series));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(EventSeries series) {
        var before = where("_id").is(series.id().value()).and("revision").is(series.revision() - 1);
        return mongo.findAndReplace(query(before), EventSeriesDocument.of(series)) != null;
    }

    @Override
    public List<EventSeries> list(String centre, @Nullable Position after, int limit) {
        var wanted = where("centre").is(centre);
        if (after != null) {
            wanted.orOperator(
                    where("begunAt").lt(after.begunAt()),
                    where("begunAt").is(after.begunAt()).and("_id").lt(after.id()));
        }
        return find(wanted, Sort.by(Sort.Direction.DESC, "begunAt", "_id"), limit);
    }

    @Override
    public List<EventSeries> unfinished(Instant since, int most) {
        return find(where("actSince").lte(since), Sort.by("actSince", "_id"), most);
    }

    private List<EventSeries> find(Criteria wanted, Sort order, int limit) {
        return mongo.find(query(wanted).with(order).limit(limit), EventSeriesDocument.class).stream()
                .map(EventSeriesDocument::toSeries)
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        EventSeriesRegister eventSeriesRegister(MongoOperations mongo) {
            return new MongoEventSeriesRegister(mongo);
        }
    }
}
