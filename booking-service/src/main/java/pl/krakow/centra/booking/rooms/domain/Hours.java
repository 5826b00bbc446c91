package pl.krakow.centra.booking.rooms.domain;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Opening hours of one day, in local time.
 *
 * @param from opening time
 * @param to closing time; midnight means the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new IllegalArgumentException("a centre closes after it opens");
        }
    }

    /** Reads {@code 09:00-20:00}. */
    public static Hours parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("hours look like 09:00-20:00, not like '%s'".formatted(text));
        }
        try {
            return new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("hours look like 09:00-20:00, not like '%s'".formatted(text), e);
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return from + "-" + to;
    }

    /** Whether the centre stays open to the last minute of the day. */
    public boolean untilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }
}
