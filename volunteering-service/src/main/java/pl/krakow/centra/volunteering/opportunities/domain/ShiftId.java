package pl.krakow.centra.volunteering.opportunities.domain;

import java.util.UUID;

public record ShiftId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
