package pl.krakow.centra.booking.rooms.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The bookings that still lie ahead, for whoever wants to change what they were made on. Rooms know nothing else of
 * bookings; who knows both says it here.
 */
public interface BookingsAhead {

    /**
     * A request or booking that still stands.
     *
     * @param date the local date it lies on
     * @param state as bookings show it
     */
    record Ahead(
            UUID id,
            RoomId room,
            LocalDate date,
            Instant start,
            Instant end,
            String state,
            String title,
            int expectedPeople,
            List<String> equipment) {}

    /** A room and time that could be booked instead. */
    record Offer(RoomId room, Instant start, Instant end) {}

    /** What stands in a centre from that moment on, by start. */
    List<Ahead> of(String centre, Instant from);

    /** What could be offered instead of one of them if the centre lent on those terms; best first. */
    List<Offer> insteadOf(Ahead booking, Lending terms);
}
