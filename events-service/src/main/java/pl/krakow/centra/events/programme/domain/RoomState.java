package pl.krakow.centra.events.programme.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How an event stands with the room it needs. */
public enum RoomState {
    /** Asked for; booking-service hasn't answered yet. */
    REQUESTED,
    /** Booked for it, as it needs it. */
    GRANTED,
    /** Booked for it at another time, where the centre moved the booking. Somebody has to decide what holds. */
    MOVED,
    /** It can't have it as it needs it. */
    REFUSED,
    /** It had it, and the centre took it back. */
    LOST;

    /** Nothing for an event that needs no room, or never asked for one. */
    public static Optional<RoomState> of(ProgrammeEvent event, @Nullable RoomAnswer answer) {
        if (!event.needsRoom() || event.roomAsked() == 0) {
            return Optional.empty();
        }
        if (answer == null || answer.asked() < event.roomAsked()) {
            return Optional.of(REQUESTED);
        }
        return Optional.of(
                switch (answer.kind()) {
                    case GRANTED, MOVED -> isAsNeeded(event, answer.booked()) ? GRANTED : MOVED;
                    case REFUSED -> REFUSED;
                    case RELEASED, LOST -> LOST;
                });
    }

    private static boolean isAsNeeded(ProgrammeEvent event, RoomAnswer.@Nullable BookedRoom booked) {
        var details = event.details();
        return booked != null && booked.isAt(details.start(), details.end());
    }

    /** Whether the event has no room it could be announced with. Merely not being answered yet doesn't say so. */
    public boolean isWithoutRoom() {
        return this == MOVED || this == REFUSED || this == LOST;
    }
}
