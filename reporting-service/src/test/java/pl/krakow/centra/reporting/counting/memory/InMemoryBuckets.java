package pl.krakow.centra.reporting.counting.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Span;

public class InMemoryBuckets implements Buckets {

    private final Map<Span, Bucket> buckets = new HashMap<>();

    @Override
    public synchronized long version(Span span) {
        return Optional.ofNullable(buckets.get(span)).map(Bucket::version).orElse(0L);
    }

    @Override
    public synchronized boolean succeed(Bucket bucket) {
        if (version(bucket.span()) != bucket.version() - 1) {
            return false;
        }
        buckets.put(bucket.span(), bucket);
        return true;
    }

    @Override
    public synchronized List<Bucket> of(Collection<Span> spans) {
        return spans.stream().map(buckets::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized Map<Span, Long> versions(Collection<Span> spans) {
        Map<Span, Long> versions = new HashMap<>();
        of(spans).forEach(bucket -> versions.put(bucket.span(), bucket.version()));
        return versions;
    }

    @Override
    public boolean succeedAll(Collection<Bucket> recounted) {
        return recounted.stream().map(this::succeed).reduce(true, Boolean::logicalAnd);
    }

    @Override
    public synchronized List<Span> years() {
        return buckets.keySet().stream()
                .filter(span -> span.length() == Span.Length.YEAR)
                .toList();
    }

    @Override
    public List<Bucket> wholesOf(Collection<Span> spans, Set<Span> parts) {
        return of(spans).stream()
                .map(bucket -> new Bucket(
                        bucket.span(), bucket.version(), bucket.tally().wholes(), bucket.parts()))
                .toList();
    }
}
