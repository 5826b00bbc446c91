package pl.krakow.centra.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.Ids;

/**
 * Claims of keys and the answers kept for them. Every step is one conditional write of one document, so that of any
 * number of replicas exactly one handles a request. A claim nobody finished is given to the next one who asks after
 * {@link #ABANDONED_AFTER}.
 */
@Slf4j
@RequiredArgsConstructor
public final class AnswerStore {
    static final String COLLECTION = "idempotencyKeys";
    static final Duration ABANDONED_AFTER = Duration.ofSeconds(30);
    static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final int ATTEMPTS = 3;
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Ids ids;
    private final AtomicLong tidiedAt = new AtomicLong();

    Claim claim(String key, String fingerprint) {
        tidyNowAndThen();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var claim = attempt(key, fingerprint);
            if (claim.isPresent()) {
                return claim.get();
            }
        }
        return new Claim.InUse();
    }

    /** What came of it; nothing when somebody else was at the key in that very moment. */
    private Optional<Claim> attempt(String key, String fingerprint) {
        var now = clock.instant();
        var token = ids.next().toString();
        var fields = new Document("fingerprint", fingerprint)
                .append("token", token)
                .append("claimedAt", Date.from(now))
                .append("expiresAt", Date.from(now.plus(KEPT_FOR)));
        return in(keys -> {
            if (insert(keys, new Document(fields).append("_id", key))) {
                return Optional.of(new Claim.Granted(token));
            }
            var known = keys.find(Filters.eq("_id", key)).first();
            if (known == null) {
                return Optional.empty();
            }
            var expired = !known.getDate("expiresAt").toInstant().isAfter(now);
            if (!expired && !fingerprint.equals(known.getString("fingerprint"))) {
                return Optional.of(new Claim.Reused());
            }
            if (!expired && known.get("answer") instanceof Document answer) {
                return Optional.of(new Claim.Answered(answer(answer)));
            }
            var abandoned =
                    known.getDate("claimedAt").toInstant().plus(ABANDONED_AFTER).isBefore(now);
            if (!expired && !abandoned) {
                return Optional.of(new Claim.InUse());
            }
            return takeOver(keys, key, known.getString("token"), fields)
                    ? Optional.of(new Claim.Granted(token))
                    : Optional.empty();
        });
    }

    /** Keeps the answer, unless the claim went to somebody else meanwhile. */
    void keep(String key, String token, KeptAnswer answer) {
        var headers = answer.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
        var document = new Document("status", answer.status())
                .append("headers", headers)
                .append("body", new Binary(answer.body()));
        in(keys -> keys.updateOne(held(key, token), Updates.set("answer", document)));
    }

    /** Gives the claim back, so that the request can be tried again. */
    void release(String key, String token) {
        in(keys -> keys.deleteOne(held(key, token)));
    }

    /**
     * Forgets every kept answer in which one of these texts stands: what a person had erased must not come back out of an
     * answer. Whoever repeats such a request is answered anew. Reads all that is kept, which is a day's worth.
     */
    public void forgetMentioning(Collection<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var mentioning = in(keys -> {
            var found = new ArrayList<String>();
            keys.find(Filters.exists("answer")).forEach(key -> {
                if (key.get("answer") instanceof Document answer
                        && texts.stream().anyMatch(new String(answer(answer).body(), UTF_8)::contains)) {
                    found.add(key.getString("_id"));
                }
            });
            return found;
        });
        in(keys -> keys.deleteMany(Filters.in("_id", mentioning)));
    }

    private static boolean takeOver(MongoCollection<Document> keys, String key, String from, Document fields) {
        var changes = new ArrayList<Bson>();
        fields.forEach((name, value) -> changes.add(Updates.set(name, value)));
        changes.add(Updates.unset("answer"));
        return keys.updateOne(held(key, from), Updates.combine(changes)).getModifiedCount() == 1;
    }

    private static boolean insert(MongoCollection<Document> keys, Document document) {
        try {
            keys.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Bson held(String key, String token) {
        return Filters.and(Filters.eq("_id", key), Filters.eq("token", token));
    }

    private static KeptAnswer answer(Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        document.getList("headers", Document.class, List.of())
                .forEach(header -> headers.put(header.getString("name"), header.getString("value")));
        return new KeptAnswer(
                document.getInteger("status"),
                headers,
                document.get("body", Binary.class).getData());
    }

    /** Removes what has expired, at most once an hour and off the request's path: the store has no expiry of its own. */
    private void tidyNowAndThen() {
        var now = clock.instant();
        var last = tidiedAt.get();
        if (last + TIDIED_EVERY.toMillis() < now.toEpochMilli() && tidiedAt.compareAndSet(last, now.toEpochMilli())) {
            Thread.ofVirtual().name("idempotency-keys").start(() -> tidy(now));
        }
    }

    private void tidy(Instant now) {
        try {
            in(keys -> {
                // serves the deletion below
                keys.createIndex(Indexes.ascending("expiresAt"), new IndexOptions());
                return keys.deleteMany(Filters.lt("expiresAt", Date.from(now)));
            });
        } catch (RuntimeException e) {
            log.warn("expired idempotency keys could not be removed, trying again later: {}", e.toString());
        }
    }

    private <T> T in(Function<MongoCollection<Document>, @Nullable T> work) {
        var result = mongo.execute(COLLECTION, work::apply);
        if (result == null) {
            throw new IllegalStateException("nothing came of " + COLLECTION);
        }
        return result;
    }
}
