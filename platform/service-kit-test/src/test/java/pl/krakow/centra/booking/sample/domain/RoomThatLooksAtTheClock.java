package pl.krakow.centra.booking.sample.domain;

import java.time.Instant;

/** Breaks the rule that time is injected. */
public final class RoomThatLooksAtTheClock {
    Instant checked() {
        return Instant.now();
    }
}
