package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Time kept for somebody who is about to book it. From its deadline on it is nothing; nobody has to take it away.
 *
 * @param by the subject of the person it is kept for
 */
public record Hold(UUID id, RoomId room, TimeSlot slot, Duration setUp, Duration cleanUp, String by, Instant until) {

    TimeSlot claim() {
        return slot.widened(setUp, cleanUp);
    }

    boolean countsAt(Instant now) {
        return now.isBefore(until);
    }
}
