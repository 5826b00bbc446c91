package pl.krakow.centra.kit.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
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
     * @param positions where to go on, by topic and partition, as {@link Reading#positions} told them; a partition that isn't
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

    /** One course through the history. For one thread; closed when done. */
    @Slf4j
    public static final class Reading implements AutoCloseable {

        private final Consumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final Set<Class<? extends DomainEvent>> types;
        private long unreadable;

        private Reading(
                Consumer<String, byte[]> consumer,
                List<TopicPartition> partitions,
                Set<Class<? extends DomainEvent>> types) {
            this.consumer = consumer;
            this.partitions = partitions;
            this.types = types;
        }

        /** The next events there are, in the order of each partition; none when there is nothing for the moment. */
        public List<ReceivedEvent> next() {
            List<ReceivedEvent> events = new ArrayList<>();
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
            return events;
        }

        /** How many records were no events; the service's consumer has laid them aside. */
        public long unreadable() {
            return unreadable;
        }

        /** Where to go on after what {@link #next} gave last. */
        public Map<String, Long> positions() {
            Map<String, Long> positions = new TreeMap<>();
            partitions.forEach(partition -> positions.put(partition.toString(), consumer.position(partition)));
            return positions;
        }

        /** Where everything ends that is published by now. */
        public Map<String, Long> ends() {
            Map<String, Long> ends = new LinkedHashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.toString(), end));
            return ends;
        }

        /** Whether everything before those ends was given. */
        public boolean isPast(Map<String, Long> ends) {
            return partitions.stream()
                    .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition.toString(), 0L));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
