package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Sources;

/**
 * A document per source. The longest pause that ended on a day is kept for each of the last days, so that what is usual follows how it
 * has been lately; {@value #DAYS} days know the weekends and the odd bank holiday.
 */
@Component
@RequiredArgsConstructor
class MongoSources implements Sources {

    static final String COLLECTION = "sources";

    private static final int DAYS = 28;

    private final MongoOperations mongo;
    private final Clock clock;

    /** What this process has written already; it spares the store the events that change nothing. */
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    @Override
    public void taken(String topic, Instant time) {
        var latest = written.get(topic);
        if (latest != null && !time.isAfter(latest)) {
            return;
        }
        var source = query(where("_id").is(topic));
        var later = new Update().max("lastEventAt", time).set("takenAt", clock.instant());
        SourceDocument before;
        try {
            before = mongo.findAndModify(
                    source, later, FindAndModifyOptions.options().upsert(true), SourceDocument.class, COLLECTION);
        } catch (DuplicateKeyException e) {
            // Two processes made the document at once; now it is there.
            before = mongo.findAndModify(source, later, SourceDocument.class, COLLECTION);
        }
        if (before != null && time.isAfter(before.lastEventAt)) {
            notePause(before, time);
        }
        written.merge(topic, time, (known, arrived) -> arrived.isAfter(known) ? arrived : known);
    }

    private void notePause(SourceDocument before, Instant time) {
        long seconds = Duration.between(before.lastEventAt, time).toSeconds();
        var day = day(time);
        var known = before.pauses();
        if (seconds <= known.getOrDefault(day, 0L)) {
            return;
        }
        var noted = new Update().max("pauses." + day, seconds);
        var oldest = day(time.minus(Duration.ofDays(DAYS)));
        known.keySet().stream().filter(old -> old.compareTo(oldest) < 0).forEach(old -> noted.unset("pauses." + old));
        mongo.updateFirst(query(where("_id").is(before.id)), noted, COLLECTION);
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    @Override
    public List<Source> all() {
        var oldest = day(clock.instant().minus(Duration.ofDays(DAYS)));
        return mongo.find(new Query().with(Sort.by("_id")), SourceDocument.class, COLLECTION).stream()
                .map(document ->
                        new Source(document.id, document.lastEventAt, document.takenAt, document.usualPause(oldest)))
                .toList();
    }

    /** @param pauses the longest in seconds, by the day they ended on */
    @TypeAlias("source")
    private record SourceDocument(
            @Id String id,
            Instant lastEventAt,
            @Nullable Instant takenAt,
            @Nullable Map<String, Long> pauses) {

        @Override
        public Map<String, Long> pauses() {
            return pauses == null ? Map.of() : pauses;
        }

        @Nullable
        Duration usualPause(String oldest) {
            return pauses().entrySet().stream()
                    .filter(pause -> pause.getKey().compareTo(oldest) >= 0)
                    .map(pause -> Duration.ofSeconds(pause.getValue()))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
