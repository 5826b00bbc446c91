package pl.krakow.centra.booking.rooms.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a centre is open: a weekly pattern, replaced on single dates by exceptions. A public holiday closes the centre
 * unless an exception opens that very date.
 *
 * @param weekly hours by day of the week; a missing day is closed
 * @param exceptions hours of single dates; an empty list closes the date
 * @param closedOnPublicHolidays whether the days free from work by law are closed
 */
public record OpeningHours(
        Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> exceptions, boolean closedOnPublicHolidays) {

    public OpeningHours {
        weekly = inOrder(weekly);
        exceptions = inOrder(exceptions);
    }

    /** The hours of one date, earliest first; empty when the centre is closed. */
    public List<Hours> on(LocalDate date, PublicHolidays holidays) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        if (closedOnPublicHolidays && holidays.includes(date)) {
            return List.of();
        }
        return weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static <D> Map<D, List<Hours>> inOrder(Map<D, List<Hours>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        var sorted = hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            if (earlier.untilMidnight() || earlier.to().isAfter(sorted.get(i).from())) {
                throw new IllegalArgumentException("opening hours of one day must not overlap");
            }
        }
        return sorted;
    }
}
