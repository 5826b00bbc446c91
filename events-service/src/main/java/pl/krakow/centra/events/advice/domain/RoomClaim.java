package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomNeed;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.events.rooms.domain.RoomState;

/**
 * A room that a duty or an appointment asked for, and how it stands.
 *
 * @param holder the duty or the appointment
 * @param asked the version of the day with which it was last asked for
 * @param heard the version of the newest answer; 0 before the first
 * @param code why it hasn't the room
 */
public record RoomClaim(
        RoomRequestId request,
        UUID holder,
        String roomId,
        Period time,
        long asked,
        RoomState state,
        long heard,
        @Nullable String code) {

    /** Adviser and visitor; a group sends two or three. */
    private static final int PEOPLE = 4;

    static RoomClaim asking(RoomRequestId request, UUID holder, String roomId, Period time, long version) {
        return new RoomClaim(request, holder, roomId, time, version, RoomState.REQUESTED, 0, null);
    }

    public boolean isGranted() {
        return state == RoomState.GRANTED;
    }

    /** Asked for and not answered yet. */
    public boolean isAwaited() {
        return state == RoomState.REQUESTED;
    }

    RoomClaim askedAgain(long version) {
        return new RoomClaim(request, holder, roomId, time, version, RoomState.REQUESTED, heard, null);
    }

    /** As it stands by that answer: unchanged by one that is older than what is known. */
    RoomClaim hearing(RoomAnswer answer, String centre, ZoneId zone) {
        if (answer.version() <= heard) {
            return this;
        }
        var need = need(centre, zone);
        var booked = answer.booked();
        var room = booked != null && need.isToFollow(answer) ? booked.roomId() : roomId;
        var then = need.state(answer);
        return new RoomClaim(
                request,
                holder,
                room,
                time,
                asked,
                then,
                answer.version(),
                then.isWithoutRoom() ? answer.code() : null);
    }

    /** As booking-service is asked for it. */
    public RoomNeed need(String centre, ZoneId zone) {
        return new RoomNeed(
                request,
                holder,
                centre,
                zone,
                roomId,
                time.start(),
                time.end(),
                Duration.ZERO,
                Duration.ZERO,
                PEOPLE,
                List.of(),
                asked);
    }
}
