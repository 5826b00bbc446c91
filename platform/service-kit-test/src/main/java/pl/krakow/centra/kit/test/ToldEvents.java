package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;

import pl.krakow.centra.domainevents.EventHeaders;

/** What a topic says, for tests that follow a request to its event. */
@RequiredArgsConstructor
public final class ToldEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConsumerFactory<String, byte[]> consumers;

    /** Type and version of the first events of a subject, in the order of the topic; waits until there are so many. */
    public List<String> of(String topic, String subject, int count) {
        var told = new ArrayList<String>();
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (subject.equals(message.key())) {
                        told.add(header(message, EventHeaders.TYPE) + " "
                                + header(message, EventHeaders.AGGREGATE_VERSION));
                    }
                });
                return told.size() >= count;
            });
        }
        return told;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
