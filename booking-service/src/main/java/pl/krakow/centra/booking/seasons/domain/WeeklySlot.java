package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * The same local time in one room each week of a season.
 *
 * @param room the room's slug within the centre
 */
public record WeeklySlot(String room, DayOfWeek weekday, LocalTime start, Duration length) {

    public WeeklySlot {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("a meeting has a length");
        }
    }

    int from() {
        return Minutes.of(start);
    }

    int to() {
        return from() + Math.toIntExact(length.toMinutes());
    }
}
