package pl.krakow.centra.volunteering.placements.domain;

import java.util.UUID;

public record PlacementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
