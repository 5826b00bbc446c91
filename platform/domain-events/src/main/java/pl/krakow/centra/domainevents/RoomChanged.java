package pl.krakow.centra.domainevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A room that a centre lends, as it is now: it was added, changed or retired.
 *
 * @param partOf the room it is a part of, where that can be divided
 * @param capacity people it may hold when furnished for the most
 * @param lentFrom the local day it was added; missing where it was there from the first
 * @param retiredFrom the first local day on which it isn't lent any more
 */
public record RoomChanged(
        String centre,
        String roomId,
        @Nullable String partOf,
        int capacity,
        @Nullable LocalDate lentFrom,
        @Nullable LocalDate retiredFrom)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.booking.room-changed.v1";

    /** A room's number is its own within the centre for ever, so its id follows from the two. */
    @Override
    public String subject() {
        return UUID.nameUUIDFromBytes(("room/" + centre + "/" + roomId).getBytes(UTF_8))
                .toString();
    }
}
