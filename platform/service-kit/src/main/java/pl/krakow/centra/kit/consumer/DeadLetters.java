package pl.krakow.centra.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.Topics;

/**
 * Events a consumer could not handle, each as it came plus why and from where. They stay until they are replayed; a
 * replay hands them to the handler again, in whatever order, so handlers must be guarded by version.
 */
@Slf4j
@RequiredArgsConstructor
public final class DeadLetters {
    public static final String REASON = "deadletter-reason";
    public static final String ORIGIN = "deadletter-origin";
    public static final String TIME = "deadletter-time";
    private static final int LONGEST_REASON = 300;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    /** A consumer is closed only after its last fetch came back. */
    static final Properties IMPATIENT = new Properties();

    static {
        IMPATIENT.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
    }

    private final Collection<EventHandler> handlers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Clock clock;

    /**
     * One that waits, without its content.
     *
     * @param topic it was published to
     * @param origin topic, partition and offset where it first failed
     * @param time when it was laid aside last
     */
    public record Letter(
            String topic,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String origin,
            @Nullable String reason,
            @Nullable String time) {}

    /** What came of a replay. */
    public record Replay(int handled, int failed) {}

    /** Lays a record aside; returns only once the broker has it. */
    void layAside(String consumer, ConsumerRecord<String, byte[]> message, Exception failure) {
        var topic = originalTopic(message.topic(), consumer);
        var letter = new ProducerRecord<>(Topics.deadLetters(topic, consumer), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        replace(letter.headers(), REASON, reason(failure));
        replace(letter.headers(), TIME, clock.instant().toString());
        if (message.headers().lastHeader(ORIGIN) == null) {
            replace(
                    letter.headers(),
                    ORIGIN,
                    "%s-%d@%d".formatted(message.topic(), message.partition(), message.offset()));
        }
        send(letter);
        log.error(
                "{} could not handle {} of {}-{}@{} and laid it aside",
                consumer,
                EventDecoder.header(message, "ce_type").orElse("a record without type"),
                message.topic(),
                message.partition(),
                message.offset(),
                failure);
    }

    /** How many are waiting, by consumer. Asks the broker. */
    public Map<String, Long> waiting() {
        var counts = new LinkedHashMap<String, Long>();
        handlers.forEach(handler -> counts.put(handler.consumer(), waiting(handler)));
        return counts;
    }

    /** How many are waiting for this handler. Asks the broker. */
    public long waiting(EventHandler handler) {
        return waitingByTopic(handler).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Those waiting for this handler, oldest of each topic first, at most so many. Asks the broker. */
    public List<Letter> letters(EventHandler handler, int most) {
        var letters = new ArrayList<Letter>();
        try (var consumer = consumer(handler)) {
            var partitions = partitions(consumer, handler);
            var ends = consumer.endOffsets(partitions);
            starts(consumer, partitions).forEach(consumer::seek);
            while (letters.size() < most
                    && partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                for (var letter : consumer.poll(POLL)) {
                    letters.add(new Letter(
                            originalTopic(letter.topic(), handler.consumer()),
                            EventDecoder.header(letter, EventHeaders.TYPE).orElse(null),
                            EventDecoder.header(letter, EventHeaders.SUBJECT).orElse(null),
                            EventDecoder.header(letter, ORIGIN).orElse(null),
                            EventDecoder.header(letter, REASON).orElse(null),
                            EventDecoder.header(letter, TIME).orElse(null)));
                }
            }
        }
        return letters.stream().limit(most).toList();
    }

    /** How many are waiting for this handler, by the topic they were published to. Asks the broker. */
    public Map<String, Long> waitingByTopic(EventHandler handler) {
        var counts = new LinkedHashMap<String, Long>();
        try (var consumer = consumer(handler)) {
            var partitions = partitions(consumer, handler);
            var ends = consumer.endOffsets(partitions);
            starts(consumer, partitions)
                    .forEach((partition, start) -> counts.merge(
                            originalTopic(partition.topic(), handler.consumer()),
                            ends.getOrDefault(partition, start) - start,
                            Long::sum));
        }
        return counts;
    }

    /**
     * Hands the waiting letters of a consumer to its handler again. Those that fail again go to the end of the queue,
     * once each, with their new reason.
     *
     * @throws IllegalArgumentException when there is no such consumer
     */
    public synchronized Replay replay(String consumerName) {
        var handler = handlers.stream()
                .filter(candidate -> candidate.consumer().equals(consumerName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such consumer"));
        var handled = 0;
        var failed = 0;
        try (var consumer = consumer(handler)) {
            var partitions = partitions(consumer, handler);
            var ends = consumer.endOffsets(partitions);
            starts(consumer, partitions).forEach(consumer::seek);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                for (var letter : consumer.poll(POLL)) {
                    var partition = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() >= end(ends, partition)) {
                        continue;
                    }
                    if (deliver(handler, letter)) {
                        handled++;
                    } else {
                        failed++;
                    }
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                }
            }
        }
        log.info("replayed dead letters of {}: {} handled, {} failed again", consumerName, handled, failed);
        return new Replay(handled, failed);
    }

    private boolean deliver(EventHandler handler, ConsumerRecord<String, byte[]> letter) {
        try {
            Delivery.hand(letter, handler);
            return true;
        } catch (RuntimeException e) {
            layAside(handler.consumer(), letter, e);
            return false;
        }
    }

    private Consumer<String, byte[]> consumer(EventHandler handler) {
        return consumers.createConsumer(handler.consumer() + ".replay", handler.consumer(), "-replay", IMPATIENT);
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, EventHandler handler) {
        var partitions = Partitions.of(
                consumer,
                handler.topics().stream()
                        .map(topic -> Topics.deadLetters(topic, handler.consumer()))
                        .toList());
        consumer.assign(partitions);
        return partitions;
    }

    private static Map<TopicPartition, Long> starts(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        var replayed = consumer.committed(Set.copyOf(partitions));
        var starts = new LinkedHashMap<>(consumer.beginningOffsets(partitions));
        replayed.forEach((partition, offset) -> {
            if (offset != null) {
                starts.merge(partition, offset.offset(), Math::max);
            }
        });
        return starts;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static String originalTopic(String topic, String consumer) {
        var suffix = Topics.deadLetters("", consumer);
        return topic.endsWith(suffix) ? topic.substring(0, topic.length() - suffix.length()) : topic;
    }

    private static String reason(Exception failure) {
        var cause = failure instanceof ListenerExecutionFailedException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        var text = cause.getClass().getSimpleName() + ": "
                + String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a dead letter could not be laid aside", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while laying a dead letter aside", e);
        }
    }
}
