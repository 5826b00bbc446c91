package pl.krakow.centra.sites.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;

import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.event.EventJson;

/** What a published event means for pages. What this version doesn't know means nothing to its pages either. */
@Slf4j
final class ChangeReader {

    private static final Set<String> OF_ROOMS = Set.of("closure-changed", "opening-hours-changed", "room-changed");

    private ChangeReader() {}

    /**
     * Never fails: of an event that can't be read it is still known of what kind it is and where, which is enough for pages
     * to look again.
     */
    static Optional<Change> read(ConsumerRecord<String, byte[]> message) {
        var centre = header(message, EventHeaders.CENTRE);
        return header(message, EventHeaders.TYPE)
                .flatMap(EventTypes::named)
                .flatMap(type -> centre.map(at -> change(type, at, message)));
    }

    private static Change change(EventType type, String centre, ConsumerRecord<String, byte[]> message) {
        var name = type.shortName().split("\\.", -1);
        var kind = name[0];
        var what = name.length > 1 ? name[1] : "";
        // A booking that changed may have come from another room or day, which a change doesn't tell.
        if (BookingEvent.class.isAssignableFrom(type.event()) && !what.equals("changed")) {
            try {
                if (EventJson.read(type, message.value()) instanceof BookingEvent event) {
                    var booking = event.booking();
                    return new Change(message.timestamp(), centre, kind, booking.roomId(), booking.date());
                }
            } catch (RuntimeException e) {
                log.warn(
                        "an event {} can't be read: {}",
                        type.shortName(),
                        e.getClass().getSimpleName());
            }
            return new Change(message.timestamp(), centre, kind, null, null);
        }
        return new Change(message.timestamp(), centre, OF_ROOMS.contains(what) ? "rooms" : kind, null, null);
    }

    private static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
