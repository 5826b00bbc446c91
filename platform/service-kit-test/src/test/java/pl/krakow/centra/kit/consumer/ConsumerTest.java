package pl.krakow.centra.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventCancelled;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.sample.NotesService;
import pl.krakow.centra.kit.trace.RequestId;
import pl.krakow.centra.kit.trace.Trace;

/** Events are handled at least once, with the effect of once; what can't be handled waits with its reason. */
@SpringBootTest(classes = {NotesService.class, ConsumerTest.Board.class})
@AutoConfigureMockMvc
@EmbeddedInfrastructure
class ConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    @Qualifier("board")
    private BoardHandler board;

    /** Hears of the same events from the same consumer. */
    @Autowired
    @Qualifier("gallery")
    private BoardHandler gallery;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MockMvcTester http;

    private final UUID subject = UUID.randomUUID();

    record Pinned(String centre, long told) {}

    @TestConfiguration
    static class Board {
        @Bean
        BoardHandler board(VersionedUpsert upsert) {
            return new BoardHandler("board", upsert);
        }

        @Bean
        BoardHandler gallery(VersionedUpsert upsert) {
            return new BoardHandler("gallery", upsert);
        }
    }

    static final class BoardHandler implements EventHandler {
        private final String name;
        private final VersionedUpsert upsert;
        private final ConcurrentLinkedQueue<ReceivedEvent> received = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> traces = new ConcurrentLinkedQueue<>();
        private final Set<String> poisonous = ConcurrentHashMap.newKeySet();
        private final AtomicInteger storeAway = new AtomicInteger();
        private final AtomicInteger stored = new AtomicInteger();
        private final AtomicBoolean guarded = new AtomicBoolean(true);

        BoardHandler(String name, VersionedUpsert upsert) {
            this.name = name;
            this.upsert = upsert;
        }

        @Override
        public String consumer() {
            return name;
        }

        @Override
        public Set<String> topics() {
            return Set.of(Topics.EVENTS, Topics.VOLUNTEERING);
        }

        @Override
        public Set<Class<? extends DomainEvent>> handles() {
            return Set.of(EventCancelled.class);
        }

        @Override
        public void handle(ReceivedEvent event) {
            received.add(event);
            Trace.current().map(Trace::traceId).ifPresent(traces::add);
            RequestId.current().map(RequestId::value).ifPresent(traces::add);
            if (storeAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new TransientDataAccessResourceException("the store is away");
            }
            if (poisonous.contains(event.subject())) {
                throw new IllegalStateException("nobody can handle this\u0000");
            }
            var pinned = new Pinned(event.centre(), event.version());
            if (upsert.saveIfNewer(name, event.subject(), event.version(), pinned) || !guarded.get()) {
                stored.incrementAndGet();
            }
        }

        List<Long> versions(UUID subject) {
            return received.stream()
                    .filter(event -> event.subject().equals(subject.toString()))
                    .map(ReceivedEvent::version)
                    .toList();
        }
    }

    @Test
    void takesDuplicatesAndLateEventsWithoutHarm() {
        var before = board.stored.get();

        for (var version : List.of(1L, 3L, 2L, 3L, 1L, 4L)) {
            send(event(subject, version));
        }

        await().atMost(PATIENCE).until(() -> board.versions(subject).size() == 6);
        await().atMost(PATIENCE).until(() -> pinned(subject) == 4);
        assertThat(board.stored.get() - before).as("versions 1, 3 and 4").isEqualTo(3);
    }

    @Test
    void laysPoisonAsideWithItsReasonAndGoesOn() {
        board.poisonous.add(subject.toString());
        var healthy = UUID.randomUUID();

        send(event(subject, 1));
        send(event(healthy, 1));

        await().atMost(PATIENCE).until(() -> pinned(healthy) == 1);
        var letter = letter(subject);
        assertThat(board.versions(subject)).as("tries").hasSize(3);
        assertThat(header(letter, DeadLetters.REASON)).isEqualTo("IllegalStateException: nobody can handle this ");
        assertThat(header(letter, DeadLetters.ORIGIN)).startsWith(Topics.EVENTS + "-");
        assertThat(header(letter, EventHeaders.TYPE)).isEqualTo(EventCancelled.TYPE);
        assertThat(header(letter, EventHeaders.AGGREGATE_VERSION)).isEqualTo("1");
        assertThat(letter.value()).isEqualTo(event(subject, 1).value());
    }

    @Test
    void whatOneHandlerCannotTakeIsLaidAsideForItAloneAndReachesTheOthers() {
        board.poisonous.add(subject.toString());

        send(event(subject, 7));

        letter(subject);
        assertThat(pinned("gallery", subject)).isEqualTo(7);
        assertThat(letters("gallery")).noneMatch(letter -> letter.key().equals(subject.toString()));
    }

    @Test
    void whileTheStoreIsAwayForOneHandlerNoOtherUsesUpItsTries() {
        gallery.storeAway.set(4);
        board.poisonous.add(subject.toString());

        send(event(subject, 1));

        await().atMost(PATIENCE).until(() -> pinned("gallery", subject) == 1);
        letter(subject);
        assertThat(board.versions(subject))
                .as("four times beside the one that waited, then three that count")
                .hasSizeGreaterThanOrEqualTo(4 + 3);
        assertThat(letters("gallery")).noneMatch(letter -> letter.key().equals(subject.toString()));
    }

    @Test
    void replaysWhatWasLaidAside() throws Exception {
        board.poisonous.add(subject.toString());
        send(event(subject, 1));
        letter(subject);
        var waiting = deadLetters.waiting().get("board");
        assertThat(waiting).isPositive();

        assertThat(replay(Persona.admin())).hasStatusOk();
        assertThat(deadLetters.waiting()).as("failed again").containsEntry("board", 1L + othersStillPoisonous());

        board.poisonous.clear();
        assertThat(replay(Persona.admin()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("failed")
                .isEqualTo(0);

        assertThat(pinned(subject)).isEqualTo(1);
        assertThat(deadLetters.waiting()).containsEntry("board", 0L);
        assertThat(http.get().uri("/actuator/deadletters").with(Persona.admin()))
                .bodyJson()
                .isLenientlyEqualTo("{\"board\": 0}");
        assertThat(replay(Persona.city())).hasStatus(403);
        assertThat(replay(Persona.anonymous())).hasStatus(401);
        assertThat(http.post()
                        .uri("/actuator/deadletters")
                        .with(Persona.admin())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"consumer\": \"nobody\"}"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void laysAsideAtOnceWhatIsNoEvent() {
        var broken = event(subject, 1);
        send(new ProducerRecord<>(broken.topic(), null, broken.key(), "{".getBytes(UTF_8), broken.headers()));

        assertThat(header(letter(subject), DeadLetters.REASON)).contains("UndecodableEvent");
        assertThat(board.versions(subject)).isEmpty();
    }

    @Test
    void waitsForTheStoreInsteadOfLayingAside() {
        board.storeAway.set(4);

        send(event(subject, 1));

        await().atMost(PATIENCE).until(() -> pinned(subject) == 1);
        assertThat(board.versions(subject)).as("more tries than poison has").hasSizeGreaterThanOrEqualTo(5);
        assertThat(letters()).noneMatch(letter -> letter.key().equals(subject.toString()));
    }

    @Test
    void passesOverWhatItDoesNotWantOrKnow() {
        var unknown = event(subject, 1);
        unknown.headers()
                .remove(EventHeaders.TYPE)
                .add(EventHeaders.TYPE, "pl.krakow.centra.future.v1".getBytes(UTF_8));
        send(unknown);
        var unwanted = event(subject, 2);
        unwanted.headers().remove(EventHeaders.TYPE).add(EventHeaders.TYPE, OpportunityClosed.TYPE.getBytes(UTF_8));
        send(unwanted);
        send(event(subject, 3));

        await().atMost(PATIENCE).until(() -> pinned(subject) == 3);
        assertThat(board.versions(subject)).containsExactly(3L);
    }

    @Test
    void worksInTheTraceOfTheRequest() {
        var event = event(subject, 1);
        var trace = Trace.begin();
        event.headers().add(EventHeaders.TRACEPARENT, trace.traceparent().getBytes(UTF_8));
        event.headers().add(EventHeaders.REQUEST_ID, "request-4711".getBytes(UTF_8));

        send(event);

        await().atMost(PATIENCE).until(() -> pinned(subject) == 1);
        assertThat(board.traces).contains(trace.traceId(), "request-4711");
    }

    private long othersStillPoisonous() {
        return board.poisonous.stream()
                .filter(other -> !other.equals(subject.toString()))
                .count();
    }

    private MockMvcRequestBuilder replay(Persona persona) {
        return http.post()
                .uri("/actuator/deadletters")
                .with(persona)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"consumer\": \"board\"}");
    }

    private long pinned(UUID id) {
        return pinned("board", id);
    }

    private long pinned(String where, UUID id) {
        var document = mongo.findById(id.toString(), Document.class, where);
        return document == null ? 0 : document.getLong("told");
    }

    private static ProducerRecord<String, byte[]> event(UUID subject, long version) {
        var event = new EventCancelled(subject, "reymonta");
        var message = new ProducerRecord<>(
                Topics.EVENTS, subject.toString(), EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        EventHeaders.ID, UUID.randomUUID().toString(),
                        EventHeaders.TYPE, EventCancelled.TYPE,
                        EventHeaders.SUBJECT, subject.toString(),
                        EventHeaders.CENTRE, "reymonta",
                        EventHeaders.TIME, Instant.now().toString(),
                        EventHeaders.AGGREGATE_VERSION, Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private void send(ProducerRecord<String, byte[]> message) {
        assertThat(kafka.send(message)).succeedsWithin(Duration.ofSeconds(30));
    }

    private ConsumerRecord<String, byte[]> letter(UUID about) {
        return await().atMost(PATIENCE)
                .until(
                        () -> letters().stream()
                                .filter(letter -> letter.key().equals(about.toString()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return letters("board");
    }

    private List<ConsumerRecord<String, byte[]>> letters(String handler) {
        try (var reader = consumers.createConsumer("reader-of-letters", "reader", "", DeadLetters.IMPATIENT)) {
            var partition = new TopicPartition(Topics.deadLetters(Topics.EVENTS, handler), 0);
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            var end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var letters = new ArrayList<ConsumerRecord<String, byte[]>>();
            var deadline = System.nanoTime() + SECONDS.toNanos(20);
            while (reader.position(partition) < end && System.nanoTime() < deadline) {
                reader.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return EventDecoder.header(message, name).orElse("");
    }
}
