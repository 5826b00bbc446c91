package pl.krakow.centra.booking.seasons.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way in which a wish could be met.
 *
 * @param weekdays on any of these
 * @param earliest no meeting starts before
 * @param latest no meeting ends after; midnight is the end of the day
 * @param length of one meeting
 * @param timesPerWeek how often a week, on different weekdays
 * @param atLeastTimesPerWeek how often a week would do
 * @param rooms in any of these; when none is named, in any room that meets the wish's needs
 */
public record Choice(
        Set<DayOfWeek> weekdays,
        LocalTime earliest,
        LocalTime latest,
        Duration length,
        int timesPerWeek,
        int atLeastTimesPerWeek,
        List<String> rooms) {

    public Choice {
        weekdays = Collections.unmodifiableSet(new TreeSet<>(weekdays));
        rooms = rooms.stream().sorted().distinct().toList();
        if (!length.isPositive() || Minutes.of(earliest) + length.toMinutes() > Minutes.ofEnd(latest)) {
            throw new IllegalArgumentException(
                    "a meeting of that length fits between the earliest and the latest time");
        }
        if (atLeastTimesPerWeek < 1 || atLeastTimesPerWeek > timesPerWeek || timesPerWeek > weekdays.size()) {
            throw new IllegalArgumentException("times a week are at least one and no more than the weekdays named");
        }
    }

    boolean asksFor(WeeklySlot slot) {
        return weekdays.contains(slot.weekday())
                && length.equals(slot.length())
                && Minutes.of(earliest) <= slot.from()
                && slot.to() <= Minutes.ofEnd(latest)
                && allows(slot.room());
    }

    boolean allows(String room) {
        return rooms.isEmpty() || rooms.contains(room);
    }

    int minutes() {
        return Math.toIntExact(length.toMinutes());
    }
}
