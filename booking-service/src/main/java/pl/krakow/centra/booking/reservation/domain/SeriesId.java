package pl.krakow.centra.booking.reservation.domain;

import java.util.UUID;

/** The series a booking is an occurrence of. */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
