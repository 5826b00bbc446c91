package pl.krakow.centra.kit.consumer;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.springframework.kafka.core.ConsumerFactory;

/** How far the service's consumer is behind what is published. Asks the broker each time. */
@RequiredArgsConstructor
public final class Backlog {

    private final ConsumerFactory<String, byte[]> consumers;
    private final String group;

    /** Records of each topic that aren't taken yet; of a topic the consumer doesn't read, all there are. */
    public Map<String, Long> behind(Collection<String> topics) {
        try (var consumer = consumers.createConsumer(group, group + "-backlog", "", DeadLetters.IMPATIENT)) {
            var partitions = Partitions.of(consumer, topics);
            var committed = consumer.committed(Set.copyOf(partitions));
            var begins = consumer.beginningOffsets(partitions);
            var behind = new TreeMap<String, Long>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                var taken = committed.get(partition);
                long from = taken == null ? begins.getOrDefault(partition, 0L) : taken.offset();
                behind.merge(partition.topic(), Math.max(0, end - from), Long::sum);
            });
            return behind;
        }
    }
}
