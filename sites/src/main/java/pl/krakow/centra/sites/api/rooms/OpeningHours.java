package pl.krakow.centra.sites.api.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * When a centre is open, as its staff see it.
 *
 * @param exceptions single dates that differ from the week, whenever they are
 * @param days every date asked for, as it really is
 * @param changes who changed the hours, oldest first
 */
public record OpeningHours(
        boolean closedOnPublicHolidays,
        List<Weekday> weekly,
        List<Day> exceptions,
        List<Day> days,
        List<Room.Change> changes) {

    /** Local times as they are written, {@code 09:00}; {@code 00:00} at the end is the end of the day. */
    public record Interval(String opens, String closes) {

        public String from() {
            return shortened(opens);
        }

        public String to() {
            return shortened(closes);
        }

        private static String shortened(String time) {
            return time.length() > 5 ? time.substring(0, 5) : time;
        }
    }

    /** @param staffOnly hours in which only staff book */
    public record Weekday(DayOfWeek day, List<Interval> intervals, List<Interval> staffOnly) {}

    /** @param staffOnly hours in which only staff book */
    public record Day(LocalDate date, boolean publicHoliday, List<Interval> intervals, List<Interval> staffOnly) {

        public boolean isClosed() {
            return intervals.isEmpty() && staffOnly.isEmpty();
        }
    }
}
