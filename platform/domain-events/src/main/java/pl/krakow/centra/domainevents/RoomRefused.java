package pl.krakow.centra.domainevents;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event can't have the room it asked for.
 *
 * @param code why, as booking-service names its refusals; more may come
 * @param alternatives what is free instead; none where another room or time wouldn't help
 * @param kept what it had before and still has
 */
public record RoomRefused(
        UUID requestId,
        UUID eventId,
        String centre,
        long asked,
        String code,
        List<FreeRoom> alternatives,
        @Nullable BookedRoom kept)
        implements RoomAnswer {
    public static final String TYPE = "pl.krakow.centra.booking.room-refused.v1";

    public RoomRefused {
        alternatives = List.copyOf(alternatives);
    }
}
