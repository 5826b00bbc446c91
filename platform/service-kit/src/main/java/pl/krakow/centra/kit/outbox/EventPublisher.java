package pl.krakow.centra.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;

/** Sends a pending event as a CloudEvent in binary mode, keyed by its subject. */
final class EventPublisher {
    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;

    EventPublisher(KafkaTemplate<String, byte[]> kafka, String application) {
        this.kafka = kafka;
        this.source = "/" + application;
    }

    CompletableFuture<?> send(PendingEvent event) {
        var type = EventTypes.named(event.type())
                .orElseThrow(() -> new UnsendableEvent("nobody knows the topic of " + event.type()));
        var message =
                new ProducerRecord<>(type.topic(), event.subject(), event.data().getBytes(UTF_8));
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, event.id().toString());
        header(message, EventHeaders.SOURCE, source);
        header(message, EventHeaders.TYPE, event.type());
        header(message, EventHeaders.TIME, DateTimeFormatter.ISO_INSTANT.format(event.time()));
        header(message, EventHeaders.SUBJECT, event.subject());
        header(message, EventHeaders.CONTENT_TYPE, "application/json");
        header(message, EventHeaders.CENTRE, event.centre());
        header(message, EventHeaders.AGGREGATE_VERSION, Long.toString(event.version()));
        header(message, EventHeaders.TRACEPARENT, event.traceparent());
        header(message, EventHeaders.REQUEST_ID, event.requestId());
        return kafka.send(message);
    }

    private static void header(ProducerRecord<?, ?> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(UTF_8));
        }
    }

    /** Trying again will not help. */
    static final class UnsendableEvent extends RuntimeException {
        UnsendableEvent(String reason) {
            super(reason);
        }
    }
}
