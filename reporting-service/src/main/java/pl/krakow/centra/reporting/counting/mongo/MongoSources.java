package pl.krakow.centra.reporting.counting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Sources;

@Component
@RequiredArgsConstructor
class MongoSources implements Sources {

    static final String COLLECTION = "sources";

    private final MongoOperations mongo;

    /** What this process has written already; it spares the store the events that change nothing. */
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    @Override
    public void taken(String topic, Instant time) {
        Instant latest = written.get(topic);
        if (latest != null && !time.isAfter(latest)) {
            return;
        }
        Query source = query(where("_id").is(topic));
        Update later = new Update().max("lastEventAt", time);
        try {
            mongo.upsert(source, later, COLLECTION);
        } catch (DuplicateKeyException e) {
            // Two processes made the document at once; now it is there.
            mongo.updateFirst(source, later, COLLECTION);
        }
        written.merge(topic, time, (known, arrived) -> arrived.isAfter(known) ? arrived : known);
    }

    @Override
    public List<Source> all() {
        return mongo.find(new Query().with(Sort.by("_id")), SourceDocument.class, COLLECTION).stream()
                .map(document -> new Source(document.id, document.lastEventAt))
                .toList();
    }

    @TypeAlias("source")
    private record SourceDocument(@Id String id, Instant lastEventAt) {}
}
