package pl.krakow.centra.booking.reservation.domain;

import java.util.UUID;

public record BookingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
