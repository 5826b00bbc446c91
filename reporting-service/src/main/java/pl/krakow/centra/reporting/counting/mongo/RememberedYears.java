package pl.krakow.centra.reporting.counting.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.UpdateOptions;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Span.Length;

/**
 * Years as this process last read them, which is nearly all that most reports are made of.
 *
 * <p>One number says whether any year was counted since: it rises after a year is written and before its months are settled. Who finds
 * a month settled, and then the number as it was, may take what is remembered for what is stored; a year that is written already and
 * not yet told of isn't read at all, because one of its months isn't settled. When the number has risen the versions of all years
 * asked for are looked at, and only what has another one is read again: what is stored under a version never changes.
 */
@Component
@RequiredArgsConstructor
class RememberedYears {

    static final String COLLECTION = "yearsCounted";

    /** Twenty centres in ten years take some 5 MB. */
    private static final long REMEMBERED_BYTES = 24L << 20;

    /** Instances of a version before this one count years and don't say so. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private static final String NUMBER = "years";

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final Clock clock;

    private final Cache<Key, Remembered> years = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Key _, Remembered year) -> year.bytes)
            .build();

    private record Key(String collection, Span year) {}

    /** @param bucket null when the year was never counted */
    private record Remembered(@Nullable Bucket bucket, int bytes, long number, Instant lookedAt) {

        static final int NONE = 64;
    }

    /** Says that a year was counted. */
    void changed() {
        mongo.execute(
                names.of(COLLECTION),
                counted -> counted.updateOne(eq("_id", NUMBER), inc("number", 1L), new UpdateOptions().upsert(true)));
    }

    /** @param versions those of the spans that have been counted, as stored */
    Known of(Collection<Span> spans, Function<Collection<Span>, Map<Span, Long>> versions) {
        var asked = spans.stream().filter(span -> span.length() == Length.YEAR).toList();
        Set<Span> unread = new HashSet<>(spans);
        List<Bucket> found = new ArrayList<>();
        var known = new Known(names.of(MongoBuckets.COLLECTION), number(), clock.instant(), found, unread);
        List<Span> doubtful = new ArrayList<>();
        for (var year : asked) {
            var remembered = years.getIfPresent(new Key(known.collection, year));
            if (remembered != null && known.trusts(remembered)) {
                known.has(year, remembered.bucket);
            } else {
                doubtful.add(year);
            }
        }
        if (!doubtful.isEmpty()) {
            var stored = versions.apply(doubtful);
            doubtful.forEach(year -> known.look(year, stored.get(year)));
        }
        return known;
    }

    private long number() {
        var stored = mongo.execute(
                names.of(COLLECTION), counted -> counted.find(eq("_id", NUMBER)).first());
        return stored == null ? 0 : stored.getLong("number");
    }

    /** What is known of the spans somebody asks for, and what has to be read. */
    @RequiredArgsConstructor
    final class Known {

        private final String collection;
        private final long number;
        private final Instant now;
        private final List<Bucket> found;
        private final Set<Span> unread;

        List<Bucket> found() {
            return found;
        }

        Set<Span> unread() {
            return unread;
        }

        /** What was read now; only years are remembered. */
        void remember(Bucket read, int bytes) {
            if (read.span().length() == Length.YEAR) {
                put(read.span(), read, bytes);
            }
        }

        private boolean trusts(Remembered remembered) {
            return remembered.number == number && now.isBefore(remembered.lookedAt.plus(TRUSTED));
        }

        private void has(Span year, @Nullable Bucket bucket) {
            unread.remove(year);
            if (bucket != null) {
                found.add(bucket);
            }
        }

        private void look(Span year, @Nullable Long version) {
            var remembered = years.getIfPresent(new Key(collection, year));
            var bucket = remembered == null ? null : remembered.bucket;
            if (version == null) {
                has(year, null);
                put(year, null, Remembered.NONE);
            } else if (remembered != null && bucket != null && bucket.version() == version) {
                has(year, bucket);
                put(year, bucket, remembered.bytes);
            }
        }

        private void put(Span year, @Nullable Bucket bucket, int bytes) {
            years.put(new Key(collection, year), new Remembered(bucket, bytes, number, now));
        }
    }
}
