package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;

/** What a topic says, for tests that follow a request to its event. */
@RequiredArgsConstructor
public final class ToldEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConsumerFactory<String, byte[]> consumers;

    /** Type and version of the first events of a subject, in the order of the topic; waits until there are so many. */
    public List<String> of(String topic, String subject, int count) {
        var told = new ArrayList<String>();
        read(
                topic,
                subject,
                message -> told.add(
                        header(message, EventHeaders.TYPE) + " " + header(message, EventHeaders.AGGREGATE_VERSION)),
                () -> told.size() >= count);
        return told;
    }

    /** The first events of a subject, likewise. */
    public List<DomainEvent> bodies(String topic, String subject, int count) {
        var told = new ArrayList<DomainEvent>();
        read(
                topic,
                subject,
                message -> told.add(EventJson.read(
                        EventTypes.named(header(message, EventHeaders.TYPE)).orElseThrow(), message.value())),
                () -> told.size() >= count);
        return told;
    }

    private void read(
            String topic, String subject, Consumer<ConsumerRecord<String, byte[]>> each, BooleanSupplier enough) {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (subject.equals(message.key())) {
                        each.accept(message);
                    }
                });
                return enough.getAsBoolean();
            });
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
