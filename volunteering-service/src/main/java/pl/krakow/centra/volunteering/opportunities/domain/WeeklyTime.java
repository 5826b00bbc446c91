package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of the week in the centre's zone.
 *
 * @param until midnight for the end of the day
 */
public record WeeklyTime(DayOfWeek day, LocalTime from, LocalTime until) {

    public boolean isBackwards() {
        return !until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until);
    }
}
