package pl.krakow.centra.events.rooms.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A room somebody needs, at one time on one day. Naming it asks for it; that it may be had is booking-service's answer.
 *
 * @param holder what needs it: an event, a duty, a meeting
 * @param zone the centre's, in which the times are told
 * @param roomId the room's number
 * @param setUp before the start, where it takes longer than the room's rules allow for
 * @param cleanUp after the end, likewise
 * @param equipment one code per piece
 * @param asked the revision of the holder with which it was last asked for; 0 when it never was
 */
public record RoomNeed(
        RoomRequestId request,
        UUID holder,
        String centre,
        ZoneId zone,
        String roomId,
        Instant start,
        Instant end,
        Duration setUp,
        Duration cleanUp,
        int people,
        List<String> equipment,
        long asked) {

    public RoomNeed {
        equipment = List.copyOf(equipment);
    }

    /** How it stands, by the newest answer that is known. */
    public RoomState state(@Nullable RoomAnswer answer) {
        if (answer == null || answer.asked() < asked) {
            return RoomState.REQUESTED;
        }
        return switch (answer.kind()) {
            case GRANTED, MOVED -> isAtItsTime(answer) ? RoomState.GRANTED : RoomState.MOVED;
            case REFUSED -> RoomState.REFUSED;
            case RELEASED, LOST -> RoomState.LOST;
        };
    }

    /**
     * Whether the centre moved the booking to another room at the same time. Who needs it should follow: people would find
     * the wrong door otherwise.
     */
    public boolean isToFollow(RoomAnswer answer) {
        var booked = answer.booked();
        return answer.kind() == RoomAnswer.Kind.MOVED
                && answer.request().equals(request)
                && answer.asked() == asked
                && booked != null
                && isAtItsTime(answer)
                && !booked.roomId().equals(roomId);
    }

    private boolean isAtItsTime(RoomAnswer answer) {
        var booked = answer.booked();
        return booked != null && booked.start().equals(start) && booked.end().equals(end);
    }
}
