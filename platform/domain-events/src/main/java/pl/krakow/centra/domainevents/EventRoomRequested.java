package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An event needs a room, or needs another room or time than before. What was asked for under the same request before no
 * longer counts; the version orders them.
 *
 * @param requestId what the answers name; the same as long as the event needs a room for that session
 * @param roomId the room within the centre
 * @param setUpMinutes before the start, where it takes longer than the room's rules allow for
 * @param cleanUpMinutes after the end, likewise
 * @param people how many may take part
 * @param equipment one code per piece
 */
public record EventRoomRequested(
        UUID requestId,
        UUID eventId,
        String centre,
        String roomId,
        OffsetDateTime start,
        OffsetDateTime end,
        int setUpMinutes,
        int cleanUpMinutes,
        int people,
        List<String> equipment)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.event.room-requested.v1";

    public EventRoomRequested {
        equipment = List.copyOf(equipment);
    }

    @Override
    public String subject() {
        return eventId.toString();
    }
}
