package pl.krakow.centra.acceptance.journeys;

import java.time.LocalTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The journeys people make most, each to what the other person sees of it in the end. */
abstract class Journeys {

    static final LocalTime NINE = LocalTime.of(9, 0);

    private static @Nullable Town opened;

    final Town town = Objects.requireNonNull(opened);

    @BeforeAll
    static void open() {
        opened = Town.open();
        opened.opensAllDay("reymonta");
    }

    @AfterAll
    static void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
