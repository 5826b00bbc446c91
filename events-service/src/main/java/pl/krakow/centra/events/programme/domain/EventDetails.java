package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param capacity how many may take part
 * @param language it is held in (ISO 639-1)
 */
public record EventDetails(
        EventKind kind,
        Titles titles,
        @Nullable String description,
        Instant start,
        Instant end,
        Place place,
        int capacity,
        String language) {

    /** The room of the centre it is to take place in. */
    public Optional<Place.Room> room() {
        return place instanceof Place.Room room ? Optional.of(room) : Optional.empty();
    }

    /** Whether both need the same of booking-service. */
    boolean needTheSameRoomAs(EventDetails other) {
        return place.equals(other.place)
                && start.equals(other.start)
                && end.equals(other.end)
                && capacity == other.capacity;
    }

    EventDetails at(Place other) {
        return new EventDetails(kind, titles, description, start, end, other, capacity, language);
    }
}
