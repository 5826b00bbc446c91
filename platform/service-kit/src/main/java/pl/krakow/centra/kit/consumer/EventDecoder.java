package pl.krakow.centra.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;

/** Reads a Kafka record as the event it is. */
final class EventDecoder {

    private EventDecoder() {}

    /** The type of the record; empty for one that isn't in this version of the language. */
    static Optional<EventType> type(ConsumerRecord<String, byte[]> message) {
        return header(message, EventHeaders.TYPE).flatMap(EventTypes::named);
    }

    /** @throws UndecodableEvent when envelope or body don't make an event of that type */
    static ReceivedEvent decode(EventType type, ConsumerRecord<String, byte[]> message) {
        try {
            return new ReceivedEvent(
                    EventJson.read(type, message.value()),
                    required(message, EventHeaders.ID),
                    type.name(),
                    required(message, EventHeaders.SUBJECT),
                    required(message, EventHeaders.CENTRE),
                    Long.parseLong(required(message, EventHeaders.AGGREGATE_VERSION)),
                    Instant.parse(required(message, EventHeaders.TIME)));
        } catch (JacksonException e) {
            throw new UndecodableEvent("the body is not a " + type.name() + ": " + e.getOriginalMessage(), e);
        } catch (NumberFormatException | DateTimeException | NullPointerException e) {
            throw new UndecodableEvent("a header is malformed: " + e.getMessage(), e);
        }
    }

    static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    private static String required(ConsumerRecord<?, ?> message, String name) {
        return header(message, name)
                .orElseThrow(() -> new UndecodableEvent("the header " + name + " is missing", null));
    }
}
