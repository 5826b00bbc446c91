package pl.krakow.centra.booking.closures.domain;

import java.util.UUID;

public record ClosureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
