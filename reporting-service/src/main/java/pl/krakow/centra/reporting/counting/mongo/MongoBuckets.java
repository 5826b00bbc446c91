package pl.krakow.centra.reporting.counting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Span.Length;

/** Uses the collection itself, under Spring's translation of exceptions, as {@link MongoFacts} does. */
@Component
class MongoBuckets implements Buckets {

    static final String COLLECTION = "buckets";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final RememberedYears years;

    MongoBuckets(MongoOperations mongo, CollectionNames names, RememberedYears years) {
        this.mongo = mongo;
        this.names = names;
        this.years = years;
        createIndexes(mongo, names.of(COLLECTION));
    }

    static void createIndexes(MongoOperations mongo, String collection) {
        // The years there are, among hundreds of times as many days.
        mongo.indexOps(collection)
                .createIndex(new Index().on("length", Sort.Direction.ASC).named("length"));
    }

    @Override
    public long version(Span span) {
        return versions(List.of(span)).getOrDefault(span, 0L);
    }

    @Override
    public boolean succeed(Bucket bucket) {
        return succeedAll(List.of(bucket));
    }

    @Override
    public boolean succeedAll(Collection<Bucket> recounted) {
        List<BucketDocument> first = new ArrayList<>();
        List<ReplaceOneModel<BucketDocument>> next = new ArrayList<>();
        for (var bucket : recounted) {
            var document = BucketDocument.of(bucket);
            if (bucket.version() == 1) {
                first.add(document);
            } else {
                next.add(new ReplaceOneModel<>(
                        and(eq("_id", document.id()), eq("version", bucket.version() - 1)), document));
            }
        }
        boolean all = true;
        if (!next.isEmpty()) {
            all = done(buckets -> buckets.bulkWrite(next, UNORDERED).getMatchedCount() == next.size());
        }
        if (!first.isEmpty()) {
            try {
                done(buckets -> buckets.insertMany(first).wasAcknowledged());
            } catch (DuplicateKeyException e) {
                all = false;
            }
        }
        if (recounted.stream().anyMatch(bucket -> bucket.span().length() == Length.YEAR)) {
            years.changed();
        }
        return all;
    }

    @Override
    public List<Bucket> of(Collection<Span> spans) {
        return found(spans, exclude("inside"), BucketDocument::toBucket);
    }

    @Override
    public List<Bucket> wholesOf(Collection<Span> spans, Set<Span> parts) {
        var known = years.of(spans, this::versions);
        List<Bucket> found = new ArrayList<>(known.found());
        if (!known.unread().isEmpty()) {
            var read = found(known.unread(), include(BucketDocument.OF_WHOLES), document -> {
                boolean isYear = document.length() == Length.YEAR;
                var bucket = isYear ? document.toBucket() : document.toBucket(parts);
                return new Read(bucket, document.bytes());
            });
            read.forEach(each -> {
                found.add(each.bucket);
                known.remember(each.bucket, each.bytes);
            });
        }
        return found;
    }

    private record Read(Bucket bucket, int bytes) {}

    private <T> List<T> found(Collection<Span> spans, Bson fields, Function<BucketDocument, T> as) {
        List<T> found = new ArrayList<>();
        done(buckets -> {
            buckets.find(those(spans)).projection(fields).forEach(document -> found.add(as.apply(document)));
            return true;
        });
        return found;
    }

    private static Bson those(Collection<Span> spans) {
        return in("_id", spans.stream().map(Span::key).toList());
    }

    @Override
    public Map<Span, Long> versions(Collection<Span> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        Map<String, Span> byKey = new HashMap<>();
        spans.forEach(span -> byKey.put(span.key(), span));
        Map<Span, Long> versions = new HashMap<>();
        done(buckets -> {
            buckets.withDocumentClass(Document.class)
                    .find(in("_id", byKey.keySet()))
                    .projection(include("version"))
                    .forEach(known -> {
                        var span = byKey.get(known.getString("_id"));
                        if (span != null) {
                            versions.put(span, known.getLong("version"));
                        }
                    });
            return true;
        });
        return versions;
    }

    @Override
    public List<Span> years() {
        List<Span> found = new ArrayList<>();
        done(buckets -> {
            buckets.withDocumentClass(Document.class)
                    .find(eq("length", Length.YEAR.name()))
                    .projection(include("centre", "first"))
                    .forEach(year -> found.add(
                            new Span(Length.YEAR, year.getString("centre"), LocalDate.parse(year.getString("first")))));
            return true;
        });
        return found;
    }

    private boolean done(Function<MongoCollection<BucketDocument>, Boolean> work) {
        return Boolean.TRUE.equals(mongo.execute(
                names.of(COLLECTION), buckets -> work.apply(buckets.withDocumentClass(BucketDocument.class))));
    }
}
