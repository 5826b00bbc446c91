package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Span;

@Component
@RequiredArgsConstructor
class MongoBuckets implements Buckets {

    static final String COLLECTION = "buckets";

    private final MongoOperations mongo;

    @Override
    public long version(Span span) {
        var versionOnly = query(where("_id").is(span.key()));
        versionOnly.fields().include("version");
        var stored = mongo.findOne(versionOnly, Version.class, COLLECTION);
        return stored == null ? 0 : stored.version;
    }

    @Override
    public boolean succeed(Bucket bucket) {
        var document = BucketDocument.of(bucket);
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
    public List<Bucket> of(Collection<Span> spans) {
        return read(those(spans));
    }

    @Override
    public List<Bucket> wholesOf(Collection<Span> spans) {
        var wholes = those(spans);
        wholes.fields().exclude("parts", "partSets");
        return read(wholes);
    }

    private static Query those(Collection<Span> spans) {
        return query(where("_id").in(spans.stream().map(Span::key).toList())).with(Sort.by("_id"));
    }

    private List<Bucket> read(Query wanted) {
        return mongo.find(wanted, BucketDocument.class, COLLECTION).stream()
                .map(BucketDocument::toBucket)
                .toList();
    }

    private record Version(long version) {}
}
