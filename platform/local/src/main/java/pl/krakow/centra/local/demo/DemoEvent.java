package pl.krakow.centra.local.demo;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One event of the demo year's programme.
 *
 * @param room where it takes place; none when it is elsewhere
 * @param seats as many as may sign up
 */
record DemoEvent(
        String centre,
        DemoTexts.Happening what,
        @Nullable String room,
        LocalDateTime start,
        LocalDateTime end,
        int seats,
        Demand demand,
        Fate fate) {

    /** How many want to come. */
    enum Demand {
        SOME,
        NEARLY_ALL_SEATS,
        ALL_SEATS,
        MORE_THAN_SEATS
    }

    /** What becomes of it. */
    enum Fate {
        TAKES_PLACE,
        CALLED_OFF,
        POSTPONED
    }

    DemoEvent with(Demand another, Fate otherwise) {
        return new DemoEvent(centre, what, room, start, end, seats, another, otherwise);
    }

    /** The same for the same event in every run. */
    String key() {
        return "demo-event-%s-%s-%s".formatted(centre, start.toLocalDate(), what.key());
    }
}
