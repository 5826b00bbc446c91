package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time that comes again every week.
 *
 * @param to midnight for the end of the day
 */
public record Weekly(DayOfWeek day, LocalTime from, LocalTime to) {

    private static final int DAY_IN_MINUTES = 24 * 60;

    public Weekly {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("it ends before it begins");
        }
    }

    public int minutes() {
        return endMinute() - startMinute();
    }

    int startMinute() {
        return from.toSecondOfDay() / 60;
    }

    int endMinute() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY_IN_MINUTES : to.toSecondOfDay() / 60;
    }
}
