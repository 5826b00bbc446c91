package pl.krakow.centra.volunteering.hours.domain;

import java.util.UUID;

public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
