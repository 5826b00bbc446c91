package pl.krakow.centra.sites.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;

/** What a published event means for pages. What this version doesn't know means nothing to its pages either. */
final class ChangeReader {

    private static final Set<String> OF_ROOMS = Set.of("closure-changed", "opening-hours-changed", "room-changed");

    private ChangeReader() {}

    static Optional<Change> read(ConsumerRecord<String, byte[]> message) {
        var centre = header(message, EventHeaders.CENTRE);
        return header(message, EventHeaders.TYPE)
                .flatMap(EventTypes::named)
                .flatMap(type -> centre.map(at -> change(type, at, message)));
    }

    private static Change change(EventType type, String centre, ConsumerRecord<String, byte[]> message) {
        var name = type.shortName().split("\\.");
        if (BookingEvent.class.isAssignableFrom(type.event())) {
            try {
                if (EventJson.read(type, message.value()) instanceof BookingEvent event) {
                    var booking = event.booking();
                    // It may have come from another room or day, which a change doesn't tell.
                    return name[1].equals("changed")
                            ? new Change(message.timestamp(), centre, name[0], null, null)
                            : new Change(message.timestamp(), centre, name[0], booking.roomId(), booking.date());
                }
            } catch (JacksonException e) {
                return new Change(message.timestamp(), centre, name[0], null, null);
            }
        }
        return new Change(message.timestamp(), centre, OF_ROOMS.contains(name[1]) ? "rooms" : name[0], null, null);
    }

    private static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
