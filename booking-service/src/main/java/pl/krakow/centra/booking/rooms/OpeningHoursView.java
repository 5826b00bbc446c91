package pl.krakow.centra.booking.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;

/** When a centre is open, in its local time. */
@Schema(name = "OpeningHours")
public record OpeningHoursView(
        @Schema(example = "Europe/Warsaw") String zone,
        boolean closedOnPublicHolidays,
        List<Weekday> weekly,

        @Schema(description = "single dates that differ from the weekly pattern")
        List<Day> exceptions,

        @Schema(description = "every date asked for, as it really is")
        List<Day> days) {

    @Schema(name = "Weekday")
    public record Weekday(DayOfWeek day, List<Interval> intervals) {}

    /** @param publicHoliday whether the date is free from work by law */
    @Schema(name = "OpeningDay")
    public record Day(LocalDate date, boolean publicHoliday, List<Interval> intervals) {}

    /** Open from one local time to the other. */
    @Schema(name = "OpeningInterval")
    public record Interval(
            @Schema(example = "09:00") String opens,

            @Schema(description = "00:00 is the end of the day", example = "20:00")
            String closes) {}

    static OpeningHoursView of(OpeningHours hours, PublicHolidays holidays, String zone, LocalDate from, LocalDate to) {
        return new OpeningHoursView(
                zone,
                hours.closedOnPublicHolidays(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Weekday(day, intervals(hours.weekly().getOrDefault(day, List.of()))))
                        .toList(),
                hours.exceptions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> new Day(day.getKey(), holidays.includes(day.getKey()), intervals(day.getValue())))
                        .toList(),
                from.datesUntil(to.plusDays(1))
                        .map(date -> new Day(date, holidays.includes(date), intervals(hours.on(date, holidays))))
                        .toList());
    }

    private static List<Interval> intervals(List<Hours> hours) {
        return hours.stream()
                .map(open -> new Interval(open.from().toString(), open.to().toString()))
                .toList();
    }
}
