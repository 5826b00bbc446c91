package pl.krakow.centra.booking.sample.domain;

import java.util.UUID;

/** Breaks the rule that chance is injected. */
public final class RoomThatRollsDice {
    UUID next() {
        return UUID.randomUUID();
    }
}
