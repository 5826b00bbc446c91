package pl.krakow.centra.reporting.usage.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Period;

public class InMemoryDayBuckets implements DayBuckets {

    private final Map<Day, DayBucket> buckets = new HashMap<>();

    @Override
    public synchronized long version(Day day) {
        return Optional.ofNullable(buckets.get(day)).map(DayBucket::version).orElse(0L);
    }

    @Override
    public synchronized boolean succeed(DayBucket bucket) {
        if (version(bucket.day()) != bucket.version() - 1) {
            return false;
        }
        buckets.put(bucket.day(), bucket);
        return true;
    }

    @Override
    public synchronized List<DayBucket> within(Collection<String> centres, Period period) {
        return buckets.values().stream()
                .filter(bucket -> centres.contains(bucket.day().centre()))
                .filter(bucket -> period.contains(bucket.day().date()))
                .toList();
    }
}
