package pl.krakow.centra.booking.reservation.domain;

import java.util.UUID;

/** The event of events-service a booking holds the room for. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
