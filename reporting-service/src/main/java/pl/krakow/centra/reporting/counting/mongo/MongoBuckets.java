package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
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

    /** Twenty centres in ten years take some 5 MB. */
    private static final long REMEMBERED_BYTES = 24L << 20;

    private final MongoOperations mongo;
    private final CollectionNames names;

    /** Years as they were last read. What is stored under a version never changes, so only the versions are asked for again. */
    private final Cache<String, Remembered> years = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((String _, Remembered year) -> year.bytes)
            .build();

    private record Remembered(Bucket bucket, int bytes) {}

    @Override
    public long version(Span span) {
        var versionOnly = query(where("_id").is(span.key()));
        versionOnly.fields().include("version");
        var stored = mongo.findOne(versionOnly, Version.class, collection());
        return stored == null ? 0 : stored.version;
    }

    @Override
    public boolean succeed(Bucket bucket) {
        var document = BucketDocument.of(bucket);
        if (bucket.version() == 1) {
            try {
                mongo.insert(document, collection());
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
                                collection())
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Bucket> of(Collection<Span> spans) {
        return read(those(spans));
    }

    @Override
    public List<Bucket> wholesOf(Collection<Span> spans) {
        var collection = collection();
        var asked =
                spans.stream().filter(span -> span.length() == Span.Length.YEAR).toList();
        Set<Span> unread = new HashSet<>(spans);
        List<Bucket> found = new ArrayList<>();
        versions(asked).forEach((year, version) -> {
            var known = years.getIfPresent(collection + "/" + year.key());
            if (known != null && known.bucket.version() == version) {
                found.add(known.bucket);
                unread.remove(year);
            }
        });
        if (unread.isEmpty()) {
            return found;
        }
        var wholes = those(unread);
        wholes.fields().include(BucketDocument.OF_WHOLES);
        for (var document : mongo.find(wholes, BucketDocument.class, collection)) {
            var bucket = document.toBucket();
            found.add(bucket);
            if (document.length() == Span.Length.YEAR) {
                years.put(collection + "/" + document.id(), new Remembered(bucket, document.bytes()));
            }
        }
        return found;
    }

    private static Query those(Collection<Span> spans) {
        return query(where("_id").in(spans.stream().map(Span::key).toList()));
    }

    private List<Bucket> read(Query wanted) {
        return mongo.find(wanted, BucketDocument.class, collection()).stream()
                .map(BucketDocument::toBucket)
                .toList();
    }

    @Override
    public Map<Span, Long> versions(Collection<Span> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        Map<String, Span> byKey = new HashMap<>();
        spans.forEach(span -> byKey.put(span.key(), span));
        var versionsOnly = query(where("_id").in(byKey.keySet()));
        versionsOnly.fields().include("version");
        Map<Span, Long> versions = new HashMap<>();
        for (var known : mongo.find(versionsOnly, KnownVersion.class, collection())) {
            var span = byKey.get(known.id);
            if (span != null) {
                versions.put(span, known.version);
            }
        }
        return versions;
    }

    @Override
    public boolean succeedAll(Collection<Bucket> recounted) {
        var first = recounted.stream()
                .filter(bucket -> bucket.version() == 1)
                .map(BucketDocument::of)
                .toList();
        var next = recounted.stream().filter(bucket -> bucket.version() > 1).toList();
        boolean all = true;
        if (!next.isEmpty()) {
            var changes = mongo.bulkOps(BulkMode.UNORDERED, BucketDocument.class, collection());
            next.forEach(bucket -> changes.replaceOne(
                    query(where("_id").is(bucket.span().key()).and("version").is(bucket.version() - 1)),
                    BucketDocument.of(bucket)));
            all = changes.execute().getMatchedCount() == next.size();
        }
        if (!first.isEmpty()) {
            try {
                mongo.insert(first, collection());
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return all;
    }

    @Override
    public List<Span> years() {
        var years = query(where("length").is(Span.Length.YEAR)).with(Sort.by("_id"));
        years.fields().include("centre", "first");
        return mongo.find(years, Year.class, collection()).stream()
                .map(year -> new Span(Span.Length.YEAR, year.centre, LocalDate.parse(year.first)))
                .toList();
    }

    private record Version(long version) {}

    private record KnownVersion(@Id String id, long version) {}

    private record Year(String centre, String first) {}

    private String collection() {
        return names.of(COLLECTION);
    }
}
