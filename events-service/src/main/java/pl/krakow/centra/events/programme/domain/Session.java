package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A time at which the people of an event come together: the only one of an ordinary event, an evening of a course, a day
 * of an exhibition.
 *
 * @param title where it has one of its own
 */
public record Session(SessionId id, @Nullable Texts title, Instant start, Instant end, Place place) {

    /** The room of the centre it is to take place in. */
    public Optional<Place.Room> room() {
        return place instanceof Place.Room room ? Optional.of(room) : Optional.empty();
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    boolean isOver(Instant now) {
        return !end.isAfter(now);
    }

    /** Whether both need the same of booking-service, apart from the number of people. */
    boolean needsTheSameRoomAs(Session other) {
        return place.equals(other.place) && start.equals(other.start) && end.equals(other.end);
    }

    Session at(Place elsewhere) {
        return new Session(id, title, start, end, elsewhere);
    }
}
