package pl.krakow.centra.kit.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;

import pl.krakow.centra.domainevents.DomainEvent;

/**
 * Everything that was ever published, read from the beginning or from where one left off, beside the service's consumer and
 * without a word of it to the broker: who reads keeps the positions itself.
 */
@RequiredArgsConstructor
public final class EventHistory {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final String AT_ONCE = "4000";

    private final ConsumerFactory<String, byte[]> consumers;
    private final String application;

    /**
     * Begins to read.
     *
     * @param types the events of interest; the others are passed over
     * @param positions where to go on, by topic and partition, as a {@link Batch} told them; a partition that isn't
     *     among them is read from its beginning
     */
    public Reading read(
            Collection<String> topics, Set<Class<? extends DomainEvent>> types, Map<String, Long> positions) {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        settings.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        var consumer = consumers.createConsumer(application + ".history", application + "-history", "", settings);
        var partitions = Partitions.of(consumer, topics);
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions)
                .forEach((partition, first) ->
                        consumer.seek(partition, Math.max(first, positions.getOrDefault(partition.toString(), first))));
        return new Reading(consumer, partitions, types);
    }

    /**
     * What was read together.
     *
     * @param events in the order of each partition; none when there is nothing for the moment
     * @param unreadable how many records were no events; the service's consumer has laid them aside
     * @param positions where to go on after them, by topic and partition
     */
    public record Batch(List<ReceivedEvent> events, long unreadable, Map<String, Long> positions) {}

    /**
     * One course through the history. While a batch is worked on the next one is read and decoded already. For one thread; closed when
     * done.
     */
    @Slf4j
    public static final class Reading implements AutoCloseable {

        private final Consumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final Set<Class<? extends DomainEvent>> types;
        private final ExecutorService ahead = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("history").factory());
        private Map<String, Long> given;
        private @Nullable Future<Batch> coming;

        private Reading(
                Consumer<String, byte[]> consumer,
                List<TopicPartition> partitions,
                Set<Class<? extends DomainEvent>> types) {
            this.consumer = consumer;
            this.partitions = partitions;
            this.types = types;
            this.given = positions();
        }

        /** Where everything ends that is published by now. Asked before the first batch. */
        public Map<String, Long> ends() {
            if (coming != null) {
                throw new IllegalStateException("the next batch is being read");
            }
            Map<String, Long> ends = new LinkedHashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.toString(), end));
            return ends;
        }

        /** The next batch; nothing when everything before those ends was given. */
        public Optional<Batch> next(Map<String, Long> ends) {
            if (isPast(given, ends)) {
                return Optional.empty();
            }
            var batch = coming == null ? read() : joined(coming);
            coming = isPast(batch.positions, ends) ? null : ahead.submit(this::read);
            given = batch.positions;
            return Optional.of(batch);
        }

        private Batch read() {
            List<ReceivedEvent> events = new ArrayList<>();
            long unreadable = 0;
            for (var message : consumer.poll(POLL)) {
                var type = EventDecoder.type(message).filter(known -> types.contains(known.event()));
                if (type.isPresent()) {
                    try {
                        events.add(EventDecoder.decode(type.get(), message));
                    } catch (UndecodableEvent e) {
                        unreadable++;
                        log.debug("passed over {}-{}@{}", message.topic(), message.partition(), message.offset(), e);
                    }
                }
            }
            return new Batch(events, unreadable, positions());
        }

        private Map<String, Long> positions() {
            Map<String, Long> positions = new TreeMap<>();
            partitions.forEach(partition -> positions.put(partition.toString(), consumer.position(partition)));
            return positions;
        }

        private static boolean isPast(Map<String, Long> positions, Map<String, Long> ends) {
            return positions.entrySet().stream()
                    .allMatch(reached -> reached.getValue() >= ends.getOrDefault(reached.getKey(), 0L));
        }

        private static Batch joined(Future<Batch> coming) {
            try {
                return coming.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new KafkaException("the history could not be read", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("interrupted while reading the history", e);
            }
        }

        @Override
        public void close() {
            if (coming != null && !coming.isDone()) {
                consumer.wakeup();
            }
            ahead.close();
            consumer.close();
        }
    }
}
