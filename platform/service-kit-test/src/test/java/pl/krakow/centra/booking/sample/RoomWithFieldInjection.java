package pl.krakow.centra.booking.sample;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rule that nothing is injected into fields. */
public final class RoomWithFieldInjection {
    @Autowired
    @Nullable
    Clock clock;
}
