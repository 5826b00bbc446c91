package pl.krakow.centra.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.sample.NoteDocument;
import pl.krakow.centra.kit.test.sample.SettableClock;

/**
 * Whatever the broker does to single sends, every event arrives at least once and those of one document first arrive in
 * their order. A relay that removes before the acknowledgement fails the same check, and so do wakes that say less than
 * what waits.
 */
class RelayGuaranteesTest {
    private static final int DOCUMENTS = 40;
    private static final int EVENTS_EACH = 4;

    private final MongoTemplate mongo = EmbeddedServers.mongo();
    private final PendingEvents pendingEvents = new PendingEvents(new UuidIds());
    private final MoodyBroker broker = new MoodyBroker(new Random(20260301));
    private int carried;

    @Test
    void losesNothingAndKeepsTheOrder() {
        var expected = writeDocuments();
        var relay = relay();

        relay.start();
        expected.keySet().forEach(id -> relay.wake(NoteDocument.COLLECTION, id));
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> relay.pending() == 0);
        relay.stop();

        assertThat(lost(expected)).isEmpty();
        assertThat(firstArrivals()).isEqualTo(expected);
        assertThat(broker.failures).as("sends the broker failed").isGreaterThan(50);
        assertThat(relay.failingSince()).isEmpty();
    }

    @Test
    void carelessRelayLosesEvents() {
        var expected = writeDocuments();

        for (var id : expected.keySet()) {
            var document = note(id);
            mongo.save(new NoteDocument(document.id(), document.text(), List.of(), null, document.version()));
            document.outbox().forEach(event -> new EventPublisher(broker, "careless").send(event));
        }

        assertThat(lost(expected)).isNotEmpty();
    }

    @Test
    void sendsNothingWhileTheBrokerIsAwayAndAllOfItAfterwards() {
        broker.away.set(true);
        var expected = writeDocuments();
        var relay = relay();
        relay.start();
        expected.keySet().forEach(id -> relay.wake(NoteDocument.COLLECTION, id));

        await().until(() -> relay.failingSince().isPresent());
        assertThat(relay.pending()).isEqualTo(DOCUMENTS);
        broker.away.set(false);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> relay.pending() == 0);
        relay.stop();
        assertThat(lost(expected)).isEmpty();
        assertThat(firstArrivals()).isEqualTo(expected);
    }

    @Test
    void goesOnPastAnEventThatCanNeverLeave() {
        var stuck = UUID.randomUUID();
        var unknown = new PendingEvent(
                UUID.randomUUID(),
                "pl.krakow.centra.nobody.knows.v9",
                "s",
                1,
                "reymonta",
                Instant.now(),
                "{}",
                null,
                null);
        mongo.insert(new NoteDocument(stuck, "stuck", List.of(unknown), Instant.now(), null));
        var expected = writeDocuments();
        var relay = relay();

        relay.start();
        relay.wake(NoteDocument.COLLECTION, stuck);
        expected.keySet().forEach(id -> relay.wake(NoteDocument.COLLECTION, id));

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> relay.pending() == 1);
        relay.stop();
        assertThat(lost(expected)).isEmpty();
        var waiting = note(stuck);
        assertThat(waiting.outbox()).hasSize(1);
    }

    @Test
    void leavesTheVersionAndWhatCameMeanwhileAlone() {
        var id = UUID.randomUUID();
        mongo.insert(new NoteDocument(id, "a", List.of(event(id, 1)), Instant.now(), null));
        var documents = new OutboxDocuments(mongo, NoteDocument.COLLECTION);
        var loaded = documents.load(List.of(id)).getFirst();
        var current = note(id);
        var later = new ArrayList<>(current.outbox());
        later.add(event(id, 2));
        mongo.save(new NoteDocument(id, "b", later, current.outboxSince(), current.version()));

        documents.remove(
                Map.of(id, loaded.events().stream().map(PendingEvent::id).toList()));

        var after = note(id);
        assertThat(after.text()).isEqualTo("b");
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.outbox()).extracting(PendingEvent::version).containsExactly(2L);
        assertThat(after.outboxSince()).isNotNull();
    }

    @Test
    void keepsTheOrderWhicheverInstanceIsWokenWithWhatWasWritten() {
        var relays = List.of(relay(), relay());
        relays.forEach(KafkaOutboxRelay::start);

        var expected = saveAgainAndAgain(relays);
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() -> relays.getFirst().pending() == 0);
        relays.forEach(KafkaOutboxRelay::stop);

        assertThat(lost(expected)).isEmpty();
        assertThat(firstArrivals()).isEqualTo(expected);
        assertThat(carried).as("wakes that carried what was written").isPositive();
        assertThat(broker.failures).as("sends the broker failed").isGreaterThan(50);
    }

    @Test
    void aQuickInstanceSendsWhatASlowOneWasWokenForFirst() {
        var id = UUID.randomUUID();

        savedOnASlowInstanceAndThenOnAQuickOne(id, true);

        assertThat(firstArrivals()).isEqualTo(Map.of(id, List.of(1L, 2L)));
    }

    @Test
    void aWakeThatKeepsQuietAboutWhatWaitsAlreadyBreaksTheOrder() {
        var id = UUID.randomUUID();

        savedOnASlowInstanceAndThenOnAQuickOne(id, false);

        assertThat(firstArrivals()).isEqualTo(Map.of(id, List.of(2L, 1L)));
    }

    /** Time stands still, so that nothing grows old and no sweep helps. */
    private void savedOnASlowInstanceAndThenOnAQuickOne(UUID id, boolean honest) {
        broker.calm.set(true);
        var clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        var slow = relay(clock);
        var quick = relay(clock);
        mongo.insert(new NoteDocument(id, "a", List.of(), null, null));
        save(id, 1, slow, true);
        save(id, 2, quick, honest);

        quick.start();
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> note(id).outbox().size() == (honest ? 0 : 1));
        quick.stop();
        slow.start();
        await().pollInterval(Duration.ofMillis(20)).until(() -> slow.pending() == 0);
        slow.stop();
    }

    @Test
    void readsTheDocumentWhenWhatAWakeCarriedHasGrownOld() {
        broker.calm.set(true);
        var clock = new SettableClock();
        var id = UUID.randomUUID();
        var first = event(id, 1);
        var relay = relay(clock);
        mongo.insert(new NoteDocument(id, "a", List.of(event(id, 2)), Instant.now(), null));

        relay.wake(NoteDocument.COLLECTION, id, List.of(first));
        clock.putForward(Duration.ofMillis(1_500));
        relay.start();

        await().pollInterval(Duration.ofMillis(20)).until(() -> relay.pending() == 0);
        relay.stop();
        assertThat(firstArrivals())
                .as("another instance has sent the first one meanwhile")
                .isEqualTo(Map.of(id, List.of(2L)));
    }

    @Test
    void sendsWhatAFreshWakeCarriesAndTakesExactlyThatOut() {
        broker.calm.set(true);
        var id = UUID.randomUUID();
        var events = List.of(event(id, 1), event(id, 2));
        var later = new ArrayList<>(events);
        later.add(event(id, 3));
        mongo.insert(new NoteDocument(id, "a", later, Instant.now().plusSeconds(3_600), null)); // not for the sweep
        var relay = relay();

        relay.wake(NoteDocument.COLLECTION, id, events);
        relay.start();
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> note(id).outbox().size() == 1);

        assertThat(note(id).outbox()).extracting(PendingEvent::version).containsExactly(3L);
        assertThat(note(id).outboxSince()).isNotNull();
        assertThat(firstArrivals()).isEqualTo(Map.of(id, List.of(1L, 2L)));
        relay.wake(NoteDocument.COLLECTION, id);
        await().pollInterval(Duration.ofMillis(20)).until(() -> relay.pending() == 0);
        relay.stop();
        assertThat(firstArrivals()).isEqualTo(Map.of(id, List.of(1L, 2L, 3L)));
    }

    /**
     * Each document is saved again and again, now on this instance, now on that, as aggregates are: under the version it was
     * loaded with. A wake carries what was written when nothing else waited.
     */
    private Map<UUID, List<Long>> saveAgainAndAgain(List<KafkaOutboxRelay> relays) {
        var versions = new HashMap<UUID, List<Long>>();
        for (var i = 0; i < DOCUMENTS; i++) {
            var id = UUID.randomUUID();
            mongo.insert(new NoteDocument(id, "note " + i, List.of(), null, null));
            versions.put(id, LongStream.rangeClosed(1, EVENTS_EACH).boxed().toList());
        }
        for (var version = 1; version <= EVENTS_EACH; version++) {
            for (var id : versions.keySet()) {
                save(id, version, relays.get(version % relays.size()), true);
            }
        }
        return versions;
    }

    /** @param honest otherwise the wake carries what was written although more waits */
    private void save(UUID id, long version, KafkaOutboxRelay relay, boolean honest) {
        var loaded = note(id);
        var event = event(id, version);
        var unchanged = Criteria.where("_id").is(id).and("version").is(loaded.version());
        var change = new Update()
                .push("outbox", event.toDocument())
                .set("outboxSince", Instant.now())
                .inc("version", 1);
        assertThat(mongo.updateFirst(Query.query(unchanged), change, NoteDocument.COLLECTION)
                        .getMatchedCount())
                .isEqualTo(1);
        if (loaded.outbox().isEmpty() || !honest) {
            carried++;
            relay.wake(NoteDocument.COLLECTION, id, List.of(event));
        } else {
            relay.wake(NoteDocument.COLLECTION, id);
        }
    }

    private NoteDocument note(UUID id) {
        var note = mongo.findById(id, NoteDocument.class);
        if (note == null) {
            throw new AssertionError("the note is gone");
        }
        return note;
    }

    private KafkaOutboxRelay relay() {
        return relay(Clock.systemUTC());
    }

    private KafkaOutboxRelay relay(Clock clock) {
        var leases = new Leases(mongo, clock, new UuidIds());
        return new KafkaOutboxRelay(
                mongo, broker, leases, clock, "notes-service", List.of(new OutboxCollection(NoteDocument.COLLECTION)));
    }

    /** Documents with events waiting; their versions by document. */
    private Map<UUID, List<Long>> writeDocuments() {
        var versions = new HashMap<UUID, List<Long>>();
        for (var i = 0; i < DOCUMENTS; i++) {
            var id = UUID.randomUUID();
            var events = new ArrayList<PendingEvent>();
            for (var version = 1; version <= EVENTS_EACH; version++) {
                events.add(event(id, version));
            }
            mongo.insert(new NoteDocument(id, "note " + i, events, Instant.now(), null));
            versions.put(id, events.stream().map(PendingEvent::version).toList());
        }
        return versions;
    }

    private PendingEvent event(UUID subject, long version) {
        return pendingEvents.of(new EventCancelled(subject, "reymonta"), version, Instant.now());
    }

    private List<String> lost(Map<UUID, List<Long>> expected) {
        var arrived = firstArrivals();
        var lost = new ArrayList<String>();
        expected.forEach((subject, versions) -> versions.stream()
                .filter(version -> !arrived.getOrDefault(subject, List.of()).contains(version))
                .forEach(version -> lost.add(subject + "@" + version)));
        return lost;
    }

    private Map<UUID, List<Long>> firstArrivals() {
        var order = new HashMap<UUID, LinkedHashSet<Long>>();
        broker.arrived()
                .forEach(message -> order.computeIfAbsent(
                                UUID.fromString(message.key()), subject -> new LinkedHashSet<>())
                        .add(Long.parseLong(new String(
                                message.headers().lastHeader("aggregateversion").value(), UTF_8))));
        var versions = new LinkedHashMap<UUID, List<Long>>();
        order.forEach((subject, seen) -> versions.put(subject, List.copyOf(seen)));
        return versions;
    }

    /** Fails a third of what is sent: half of that without taking it, half after taking it but before saying so. */
    private static final class MoodyBroker extends KafkaTemplate<String, byte[]> {
        private final Random mood;
        private final List<ProducerRecord<String, byte[]>> log = Collections.synchronizedList(new ArrayList<>());
        private final AtomicBoolean away = new AtomicBoolean();
        private final AtomicBoolean calm = new AtomicBoolean();
        private volatile int failures;

        MoodyBroker(Random mood) {
            super(() -> new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()));
            this.mood = mood;
        }

        List<ProducerRecord<String, byte[]>> arrived() {
            return List.copyOf(log);
        }

        @Override
        public synchronized CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> message) {
            var fate = calm.get() ? 2 : mood.nextInt(6);
            if (away.get() || fate == 0) {
                failures++;
                return CompletableFuture.failedFuture(new TimeoutException("not taken"));
            }
            log.add(message);
            if (fate == 1) {
                failures++;
                return CompletableFuture.failedFuture(new TimeoutException("taken, but not acknowledged"));
            }
            return CompletableFuture.completedFuture(new SendResult<>(
                    message, new RecordMetadata(new TopicPartition(message.topic(), 0), log.size(), 0, 0, 0, 0)));
        }
    }
}
