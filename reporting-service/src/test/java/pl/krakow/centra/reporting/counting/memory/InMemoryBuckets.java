package pl.krakow.centra.reporting.counting.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
}
