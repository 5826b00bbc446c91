package pl.krakow.centra.booking.seasons.domain;

import java.util.UUID;

public record SeasonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
