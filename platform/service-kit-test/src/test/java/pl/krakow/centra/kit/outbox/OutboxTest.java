package pl.krakow.centra.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.ConsumerFactory;

import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.sample.NoteDocument;
import pl.krakow.centra.kit.test.sample.Notes;
import pl.krakow.centra.kit.test.sample.NotesService;
import pl.krakow.centra.kit.trace.Trace;

/** What a document carries reaches a real broker as CloudEvents, woken at once or found by the sweep. */
@SpringBootTest(classes = NotesService.class)
@EmbeddedInfrastructure
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Notes notes;

    @Autowired
    private PendingEvents events;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    private final UUID id = UUID.randomUUID();

    @Test
    void sendsAWokenDocumentsEventsInOrderAsCloudEvents() {
        var trace = Trace.begin();
        var time = Instant.parse("2026-03-02T09:00:00.123Z");
        List<PendingEvent> waiting;
        try (var scope = trace.open()) {
            waiting = List.of(
                    events.of(cancelled(), 1, time), events.of(cancelled(), 2, time), events.of(cancelled(), 3, time));
        }
        notes.insert(new NoteDocument(id, "a", waiting, Instant.now(), null));

        relay.wake(NoteDocument.COLLECTION, id);

        var sent = sent(3);
        assertThat(sent)
                .extracting(message -> headers(message).get("aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(sent).extracting(ConsumerRecord::key).containsOnly(id.toString());
        assertThat(headers(sent.getFirst()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", waiting.getFirst().id().toString())
                .containsEntry("ce_source", "/notes-service")
                .containsEntry("ce_type", "pl.krakow.centra.event.cancelled.v1")
                .containsEntry("ce_time", "2026-03-02T09:00:00.123Z")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("content-type", "application/json")
                .containsEntry("centre", "reymonta")
                .containsEntry("traceparent", trace.traceparent());
        assertThat(new String(sent.getFirst().value(), UTF_8))
                .isEqualTo("{\"eventId\":\"%s\",\"centre\":\"reymonta\"}".formatted(id));
        await().atMost(PATIENCE).until(() -> notes.get(id).outboxSince() == null);
        assertThat(notes.get(id).outbox()).isEmpty();
        assertThat(notes.get(id).version()).as("the relay is no change").isZero();
    }

    @Test
    void findsWhatNobodyWokeItFor() {
        notes.insert(new NoteDocument(
                id,
                "a",
                List.of(events.of(cancelled(), 1, Instant.now())),
                Instant.now().minusSeconds(60),
                null));

        assertThat(sent(1)).hasSize(1);
        await().atMost(PATIENCE).until(() -> notes.get(id).outboxSince() == null);
    }

    @Test
    void takesAWakeForNothingCalmly() {
        relay.wake(NoteDocument.COLLECTION, UUID.randomUUID());
        relay.wake("no such collection", id);

        sendsAWokenDocumentsEventsInOrderAsCloudEvents();
    }

    private EventCancelled cancelled() {
        return new EventCancelled(id, "reymonta");
    }

    private List<ConsumerRecord<String, byte[]>> sent(int count) {
        var mine = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var reader = consumers.createConsumer("reader-" + UUID.randomUUID(), null)) {
            reader.subscribe(List.of(Topics.EVENTS));
            await().atMost(PATIENCE).until(() -> {
                StreamSupport.stream(reader.poll(Duration.ofMillis(100)).spliterator(), false)
                        .filter(message -> id.toString().equals(message.key()))
                        .forEach(mine::add);
                return mine.size() >= count;
            });
        }
        return mine;
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        return StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
