package pl.krakow.centra.volunteering.rounds.domain;

import java.util.UUID;

public record RoundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
