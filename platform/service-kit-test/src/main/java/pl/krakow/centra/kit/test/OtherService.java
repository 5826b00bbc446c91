package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;

/**
 * Says things on the broker as another service would, for tests of a consumer.
 *
 * @param source its name in the envelope, for example {@code /events-service}
 */
public record OtherService(String source) {

    /** Returns when the broker has it. */
    public void says(DomainEvent event, long version, Instant at) {
        var type = EventTypes.of(event);
        var message = new ProducerRecord<>(
                type.topic(), event.subject(), EventJson.write(event).getBytes(UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, UUID.randomUUID().toString(),
                        EventHeaders.SOURCE, source,
                        EventHeaders.TYPE, type.name(),
                        EventHeaders.TIME, DateTimeFormatter.ISO_INSTANT.format(at),
                        EventHeaders.SUBJECT, event.subject(),
                        EventHeaders.CONTENT_TYPE, "application/json",
                        EventHeaders.CENTRE, event.centre(),
                        EventHeaders.AGGREGATE_VERSION, Long.toString(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        EmbeddedServers.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
