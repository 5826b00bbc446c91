package pl.krakow.centra.events.advice.domain;

import java.util.UUID;

public record WishId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
