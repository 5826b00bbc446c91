package pl.krakow.centra.sites.rooms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.sites.api.rooms.OpeningHours;
import pl.krakow.centra.sites.look.Hours;

/**
 * When a centre is open.
 *
 * @param days hours of the dates that were asked for; an empty list is a closed day
 * @param weekly the usual week
 */
public record Openings(Map<LocalDate, List<Hours>> days, Map<DayOfWeek, List<Hours>> weekly) {

    static Openings of(OpeningHours hours) {
        Map<LocalDate, List<Hours>> days = new HashMap<>();
        hours.days().forEach(day -> days.put(day.date(), hours(day.intervals())));
        Map<DayOfWeek, List<Hours>> weekly = new EnumMap<>(DayOfWeek.class);
        hours.weekly().forEach(day -> weekly.put(day.day(), hours(day.intervals())));
        return new Openings(days, weekly);
    }

    private static List<Hours> hours(List<OpeningHours.Interval> intervals) {
        return intervals.stream()
                .map(open -> new Hours(LocalTime.parse(open.opens()), LocalTime.parse(open.closes())))
                .toList();
    }

    public List<Hours> on(LocalDate date) {
        var hours = days.get(date);
        return hours != null ? hours : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
