package pl.krakow.centra.reporting.usage.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Period;

@Component
class MongoDayBuckets implements DayBuckets {

    static final String COLLECTION = "dayBuckets";

    private final MongoOperations mongo;

    MongoDayBuckets(MongoOperations mongo) {
        this.mongo = mongo;
        // The counted days of some centres in a period.
        mongo.indexOps(COLLECTION)
                .createIndex(new Index()
                        .on("centre", Sort.Direction.ASC)
                        .on("date", Sort.Direction.ASC)
                        .named("centre_date"));
    }

    @Override
    public long version(Day day) {
        Query versionOnly = query(where("_id").is(DayBucketDocument.id(day)));
        versionOnly.fields().include("version");
        Version stored = mongo.findOne(versionOnly, Version.class, COLLECTION);
        return stored == null ? 0 : stored.version;
    }

    @Override
    public boolean succeed(DayBucket bucket) {
        DayBucketDocument document = DayBucketDocument.of(bucket);
        if (bucket.version() == 1) {
            try {
                mongo.insert(document, COLLECTION);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return mongo.replace(
                                query(where("_id")
                                        .is(document.id())
                                        .and("version")
                                        .is(bucket.version() - 1)),
                                document,
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<DayBucket> within(Collection<String> centres, Period period) {
        return mongo
                .find(
                        query(where("centre")
                                        .in(centres)
                                        .and("date")
                                        .gte(period.from().toString())
                                        .lte(period.to().toString()))
                                .with(Sort.by("_id")),
                        DayBucketDocument.class,
                        COLLECTION)
                .stream()
                .map(DayBucketDocument::toBucket)
                .toList();
    }

    private record Version(long version) {}
}
