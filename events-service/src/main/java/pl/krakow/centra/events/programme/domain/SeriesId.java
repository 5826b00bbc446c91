package pl.krakow.centra.events.programme.domain;

import java.util.UUID;

public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
