package pl.krakow.centra.events.rooms.domain;

/** How something stands with the room it needs; what presses more comes later. */
public enum RoomState {
    /** Booked for it, as it needs it. */
    GRANTED,
    /** Asked for; booking-service hasn't answered yet. */
    REQUESTED,
    /** Booked for it at another time, where the centre moved the booking. Somebody has to decide what holds. */
    MOVED,
    /** It can't have it as it needs it. */
    REFUSED,
    /** It had it, and the centre took it back. */
    LOST;

    /** Whether there is no room it could be announced with. Merely not being answered yet doesn't say so. */
    public boolean isWithoutRoom() {
        return this == MOVED || this == REFUSED || this == LOST;
    }
}
