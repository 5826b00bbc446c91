package pl.krakow.centra.sites.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import lombok.extern.slf4j.Slf4j;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * Sessions as one document each: {@code _id} the SHA-256 of the session's id, {@code content} sealed, {@code expires}.
 *
 * <p>An update never brings back what was deleted, so a request still under way can't undo a sign-out. A mere visit moves
 * nothing but {@code expires}, so it can't undo what another request stored meanwhile. While the store is out of reach
 * nobody is signed in and public pages work on.
 */
@Slf4j
final class MongoSessions implements SessionRepository<StoredSession> {

    private static final String ID = "_id";
    private static final String CONTENT = "content";
    private static final String EXPIRES = "expires";

    private final MongoCollection<Document> collection;
    private final SealedContent sealed;
    private final Duration length;
    private final JustStored justStored;
    /** The system's, as Spring Session stamps visits with it. */
    private final InstantSource time;

    MongoSessions(
            MongoCollection<Document> collection,
            SealedContent sealed,
            Duration length,
            JustStored justStored,
            InstantSource time) {
        this.collection = collection;
        this.sealed = sealed;
        this.length = length;
        this.justStored = justStored;
        this.time = time;
    }

    @Override
    public StoredSession createSession() {
        var session = new MapSession();
        session.setMaxInactiveInterval(length);
        return StoredSession.fresh(session);
    }

    @Override
    public void save(StoredSession session) {
        if (session.needsStoring()) {
            store(session);
        }
        justStored.keep(session);
    }

    private void store(StoredSession session) {
        var storedId = session.storedId();
        var expires = Date.from(session.getLastAccessedTime().plus(session.getMaxInactiveInterval()));
        if (storedId != null && !session.isChanged()) {
            collection.updateOne(eq(ID, key(storedId)), set(EXPIRES, expires));
            session.stored();
            return;
        }
        var content = new Binary(sealed.seal(session.content()));
        if (storedId != null && storedId.equals(session.getId())) {
            collection.updateOne(eq(ID, key(storedId)), combine(set(CONTENT, content), set(EXPIRES, expires)));
        } else if (storedId == null
                || collection.deleteOne(eq(ID, key(storedId))).getDeletedCount() == 1) {
            collection.insertOne(new Document(ID, key(session.getId()))
                    .append(CONTENT, content)
                    .append(EXPIRES, expires));
        }
        session.stored();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var stored = justStored.take(id);
        return stored == null ? read(id) : stored;
    }

    private @Nullable StoredSession read(String id) {
        try {
            var document = collection.find(eq(ID, key(id))).first();
            if (document == null) {
                return null;
            }
            var expires = document.getDate(EXPIRES).toInstant();
            if (!expires.isAfter(time.instant())) {
                return null;
            }
            return sealed.open(document.get(CONTENT, Binary.class).getData())
                    .filter(session -> session.getId().equals(id))
                    .map(session -> {
                        session.setLastAccessedTime(expires.minus(session.getMaxInactiveInterval()));
                        return StoredSession.known(session);
                    })
                    .orElse(null);
        } catch (MongoException e) {
            log.warn("the session store doesn't answer; this request goes on without a session: {}", e.toString());
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        justStored.take(id);
        collection.deleteOne(eq(ID, key(id)));
    }

    /** Removes what has expired. Any number of replicas may do it at once. */
    long sweep() {
        return collection.deleteMany(lt(EXPIRES, Date.from(time.instant()))).getDeletedCount();
    }

    /** For {@link #sweep()}: everything before a time. */
    void createIndex() {
        collection.createIndex(Indexes.ascending(EXPIRES));
    }

    private static String key(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
