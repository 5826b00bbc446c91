package pl.krakow.centra.events.publicapi;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.publicapi.domain.Seats;

/**
 * An event as the public sees it, or that it saw one that is no more.
 *
 * @param modified when the public learned of its last change; no two events share a moment
 * @param contents null for one that was withdrawn
 */
public record ShownEvent(
        UUID id, String centre, Instant modified, @Nullable Contents contents) {

    /**
     * What there is to see.
     *
     * @param event in Polish, with its translations
     * @param announced when it was announced for the first time
     * @param changed when it last changed otherwise than in its seats
     */
    public record Contents(EventView event, Instant announced, Seats seats, Instant changed) {

        /** Whether both show the same. */
        boolean showsTheSameAs(Contents other) {
            return isTheSameEventAs(other) && seats.equals(other.seats);
        }

        boolean isTheSameEventAs(Contents other) {
            return event.equals(other.event) && announced.equals(other.announced);
        }

        Contents changedAt(Instant time) {
            return new Contents(event, announced, seats, time);
        }

        public boolean isOn() {
            return event.state() == EventState.PUBLISHED;
        }
    }

    static ShownEvent gone(UUID id, String centre, Instant modified) {
        return new ShownEvent(id, centre, modified, null);
    }

    public Contents there() {
        if (contents == null) {
            throw new IllegalStateException("there is no event " + id + " any more");
        }
        return contents;
    }
}
