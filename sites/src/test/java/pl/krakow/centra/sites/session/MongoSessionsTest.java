package pl.krakow.centra.sites.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.FlashMap;

class MongoSessionsTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoCollection<Document> collection =
            client.getDatabase("sites").getCollection("sessions");
    private Instant now = Instant.now();
    private MongoSessions sessions = sessions("one secret");

    private MongoSessions sessions(String secret) {
        return new MongoSessions(
                collection, new SealedContent(secret), Duration.ofHours(8), new JustStored(), () -> now);
    }

    @BeforeEach
    void prepare() {
        sessions.createIndex();
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    private StoredSession saved() {
        var session = sessions.createSession();
        session.setAttribute("to", "/rooms");
        sessions.save(session);
        return session;
    }

    private StoredSession found(String id) {
        return Optional.ofNullable(sessions.findById(id)).orElseThrow();
    }

    @Test
    void findsAgainWhatWasSaved() {
        var found = found(saved().getId());

        assertThat(found.<String>getAttribute("to")).isEqualTo("/rooms");
    }

    /** What one page tells the next after a form travels in the session. */
    @Test
    void carriesWhatOnePageTellsTheNext() {
        var session = sessions.createSession();
        var told = new FlashMap();
        told.put("done", "approved");
        told.addTargetRequestParam("day", "2026-12-01");
        session.setAttribute("flash", new CopyOnWriteArrayList<>(List.of(told)));
        sessions.save(session);

        assertThat(found(session.getId()).<List<FlashMap>>getAttribute("flash"))
                .singleElement()
                .satisfies(flash -> assertThat(flash.get("done")).isEqualTo("approved"));
    }

    @Test
    void storesNeitherTheIdNorTheContentInTheClear() {
        var session = saved();
        var document = collection.find().first();

        assertThat(document).isNotNull();
        assertThat(document.toString()).doesNotContain(session.getId());
        assertThat(new String(document.get("content", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .doesNotContain("/rooms");
    }

    @Test
    void knowsNobodyUnderAnotherSecret() {
        var session = saved();

        assertThat(sessions("another secret").findById(session.getId())).isNull();
    }

    @Test
    void opensNothingThatWasTamperedWith() {
        var session = saved();
        collection.updateMany(new Document(), new Document("$set", new Document("content", new Binary(new byte[64]))));

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void movesToANewIdAtSignIn() {
        var session = saved();
        var old = session.getId();
        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    void doesNotBringBackWhatWasSignedOutMeanwhile() {
        var id = saved().getId();
        var underWay = found(id);
        sessions.deleteById(id);

        underWay.setAttribute("to", "/today");
        sessions.save(underWay);
        underWay.changeSessionId();
        sessions.save(underWay);

        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void writesAMereVisitAtMostOnceAMinute() {
        var session = found(saved().getId());
        assertThat(session.needsStoring()).isFalse();

        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(30));
        assertThat(session.needsStoring()).isFalse();
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(40));
        assertThat(session.needsStoring()).isTrue();
    }

    /** Else a page that is looked at while a form is sent would undo what the form left in the session. */
    @Test
    void aMereVisitLeavesWhatAnotherRequestStoredMeanwhile() {
        var id = saved().getId();
        var visit = found(id);
        var form = found(id);
        form.setAttribute("to", "/today");
        sessions.save(form);

        visit.setLastAccessedTime(visit.getLastAccessedTime().plusSeconds(70));
        sessions.save(visit);

        assertThat(found(id).<String>getAttribute("to")).isEqualTo("/today");
    }

    @Test
    void aMereVisitLetsTheSessionLiveOn() {
        var visit = found(saved().getId());
        var later = visit.getLastAccessedTime().plus(Duration.ofHours(7));
        visit.setLastAccessedTime(later);
        sessions.save(visit);
        now = now.plus(Duration.ofHours(14));

        var found = found(visit.getId());
        assertThat(found.getLastAccessedTime()).isEqualTo(later);
        assertThat(found.needsStoring()).isFalse();
    }

    @Test
    void forgetsAndSweepsWhatHasExpired() {
        var id = saved().getId();
        assertThat(sessions.sweep()).isZero();
        now = now.plus(Duration.ofHours(9));

        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.sweep()).isEqualTo(1);
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void goesOnWithoutASessionWhileTheStoreIsDown() {
        var id = saved().getId();
        server.shutdownNow();
        try (var impatient =
                MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200")) {
            sessions = new MongoSessions(
                    impatient.getDatabase("sites").getCollection("sessions"),
                    new SealedContent("one secret"),
                    Duration.ofHours(8),
                    new JustStored(),
                    () -> now);

            assertThat(sessions.findById(id)).isNull();
        }
    }
}
