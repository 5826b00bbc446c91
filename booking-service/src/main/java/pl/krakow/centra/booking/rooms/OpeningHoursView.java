package pl.krakow.centra.booking.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Hours.Access;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Revised;

/** When a centre is open, in its local time. */
@Schema(name = "OpeningHours")
public record OpeningHoursView(
        @Schema(example = "Europe/Warsaw") String zone,
        boolean closedOnPublicHolidays,
        List<Weekday> weekly,

        @Schema(description = "single dates that differ from the weekly pattern")
        List<Day> exceptions,

        @Schema(description = "every date asked for, as it really is")
        List<Day> days,

        @Schema(description = "who changed the hours, oldest first; for the centre's staff only") @Nullable
        List<RoomView.ChangeView> changes) {

    /** @param staffOnly hours in which only staff books; for the centre's staff only, to others they are closed */
    @Schema(name = "Weekday")
    public record Weekday(
            DayOfWeek day,
            OpeningHours.State state,
            List<Interval> intervals,
            @Nullable List<Interval> staffOnly) {}

    /**
     * @param publicHoliday whether the date is free from work by law
     * @param staffOnly hours in which only staff books; for the centre's staff only, to others they are closed
     */
    @Schema(name = "OpeningDay")
    public record Day(
            LocalDate date,
            boolean publicHoliday,
            OpeningHours.State state,
            List<Interval> intervals,
            @Nullable List<Interval> staffOnly) {}

    /** Open from one local time to the other. */
    @Schema(name = "OpeningInterval")
    public record Interval(
            @Schema(example = "09:00") String opens,

            @Schema(description = "00:00 is the end of the day", example = "20:00")
            String closes) {}

    /** As the public sees it, or with the hours of staff and the trace. */
    public static OpeningHoursView of(
            Revised<Lending> lending,
            boolean forStaff,
            PublicHolidays holidays,
            ZoneId zone,
            LocalDate from,
            LocalDate to) {
        var hours = lending.value().openingHours();
        return new OpeningHoursView(
                zone.getId(),
                hours.closedOnPublicHolidays(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> weekday(day, hours.weekly().getOrDefault(day, List.of()), forStaff))
                        .toList(),
                hours.exceptions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> day(day.getKey(), day.getValue(), forStaff, holidays))
                        .toList(),
                from.datesUntil(to.plusDays(1))
                        .map(date -> day(date, hours.everyOn(date, holidays), forStaff, holidays))
                        .toList(),
                forStaff ? RoomView.ChangeView.of(lending.changes(), zone) : null);
    }

    /** Of a centre that lends nothing. */
    public static OpeningHoursView none(ZoneId zone) {
        return new OpeningHoursView(zone.getId(), false, List.of(), List.of(), List.of(), null);
    }

    private static Weekday weekday(DayOfWeek day, List<Hours> hours, boolean forStaff) {
        return new Weekday(day, state(hours, forStaff), intervals(hours, Access.OPEN), staffOnly(hours, forStaff));
    }

    private static Day day(LocalDate date, List<Hours> hours, boolean forStaff, PublicHolidays holidays) {
        return new Day(
                date,
                holidays.includes(date),
                state(hours, forStaff),
                intervals(hours, Access.OPEN),
                staffOnly(hours, forStaff));
    }

    private static OpeningHours.State state(List<Hours> hours, boolean forStaff) {
        var state = OpeningHours.stateOf(hours);
        return !forStaff && state == OpeningHours.State.STAFF_ONLY ? OpeningHours.State.CLOSED : state;
    }

    private static @Nullable List<Interval> staffOnly(List<Hours> hours, boolean forStaff) {
        return forStaff ? intervals(hours, Access.STAFF_ONLY) : null;
    }

    private static List<Interval> intervals(List<Hours> hours, Access access) {
        return hours.stream()
                .filter(open -> open.access() == access)
                .map(open -> new Interval(open.from().toString(), open.to().toString()))
                .toList();
    }
}
