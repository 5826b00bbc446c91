package pl.krakow.centra.booking.rooms.kafka;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.domainevents.OpeningHoursChanged;
import pl.krakow.centra.domainevents.OpeningHoursChanged.DateHours;
import pl.krakow.centra.domainevents.OpeningHoursChanged.OpenTime;
import pl.krakow.centra.domainevents.OpeningHoursChanged.WeekdayHours;
import pl.krakow.centra.domainevents.RoomChanged;

/** Says in the published language what a centre lends and when: numbers, dates and minutes, no names. */
public final class LendingContract {

    private static final int END_OF_DAY = 1440;

    private LendingContract() {}

    public static OpeningHoursChanged of(String centre, OpeningHours hours) {
        return new OpeningHoursChanged(
                centre,
                Arrays.stream(DayOfWeek.values())
                        .filter(hours.weekly()::containsKey)
                        .map(day -> new WeekdayHours(day, times(hours.weekly().getOrDefault(day, List.of()))))
                        .toList(),
                hours.exceptions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> new DateHours(day.getKey(), times(day.getValue())))
                        .toList(),
                hours.closedOnPublicHolidays());
    }

    /** @param lentFrom the day it was added; nothing where it was there from the first */
    public static RoomChanged of(Room room, @Nullable LocalDate lentFrom) {
        return new RoomChanged(
                room.id().centre(), room.id().room(), room.partOf(), room.capacity(), lentFrom, room.retiredFrom());
    }

    private static List<OpenTime> times(List<Hours> hours) {
        return hours.stream()
                .map(open -> new OpenTime(fromMinute(open), toMinute(open), !open.isPublic()))
                .toList();
    }

    public static int fromMinute(Hours hours) {
        return minute(hours.from());
    }

    public static int toMinute(Hours hours) {
        return hours.untilMidnight() ? END_OF_DAY : minute(hours.to());
    }

    private static int minute(LocalTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }
}
