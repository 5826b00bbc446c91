package pl.krakow.centra.sites.gateway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When a centre is open.
 *
 * @param days hours of single dates, from today on; an empty list is a closed day
 * @param weekly the usual week
 */
public record OpeningHours(Map<LocalDate, List<Hours>> days, Map<DayOfWeek, List<Hours>> weekly) {

    /** A stretch of local time within one day. Midnight at the end means the end of the day. */
    public record Hours(LocalTime from, LocalTime to) {}

    public List<Hours> on(LocalDate date) {
        var hours = days.get(date);
        return hours != null ? hours : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
