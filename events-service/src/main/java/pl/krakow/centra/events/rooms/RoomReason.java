package pl.krakow.centra.events.rooms;

import java.util.Arrays;

import org.springframework.http.HttpStatus;

import pl.krakow.centra.kit.problem.ProblemCode;

/**
 * Why an event hasn't the room it needs, in the words of its staff. The codes are booking-service's; one that isn't known
 * here yet is told as {@link #OTHER}.
 */
public enum RoomReason implements ProblemCode {
    ROOM_UNKNOWN,
    ROOM_NOT_AVAILABLE,
    OUTSIDE_OPENING_HOURS,
    ROOM_TOO_SMALL,
    IN_THE_PAST,
    BEYOND_HORIZON,
    NOT_ON_RASTER,
    TOO_SHORT,
    TOO_LONG,
    SPANS_DAYS,
    EQUIPMENT_NOT_AVAILABLE,
    DECISION_NOT_POSSIBLE,
    BOOKING_CANCELLED,
    BOOKING_WITHDRAWN,
    OTHER;

    static RoomReason of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    @Override
    public String service() {
        return "room";
    }

    /** As where it was refused; nobody is refused over HTTP for it here. */
    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
