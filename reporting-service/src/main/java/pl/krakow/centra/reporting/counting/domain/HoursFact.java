package pl.krakow.centra.reporting.counting.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * When a centre was open, as one change of its hours left it. All of them are kept: what a day was like follows from the newest
 * that was made by the end of that day.
 *
 * @param since the local day it was made on
 * @param weekly a day that isn't there is closed
 * @param exceptions instead of pattern and holidays; without hours the date is closed
 */
public record HoursFact(
        String centre,
        long version,
        LocalDate since,
        Map<DayOfWeek, List<Open>> weekly,
        Map<LocalDate, List<Open>> exceptions,
        boolean closedOnPublicHolidays) {

    public HoursFact {
        weekly = Map.copyOf(weekly);
        exceptions = Map.copyOf(exceptions);
    }

    /**
     * Open time of one day, in minutes of the local clock.
     *
     * @param to 1440 is the end of the day
     */
    public record Open(int from, int to) {}
}
