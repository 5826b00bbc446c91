package pl.krakow.centra.booking.rooms.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** What a date is like, taken as a whole. */
    public enum State {
        /** Open to everybody, at least for a part of it. */
        OPEN,
        /** Open to what staff books only. */
        STAFF_ONLY,
        CLOSED
    }

    public OpeningHours {
        weekly = inOrder(weekly);
        exceptions = inOrder(exceptions);
    }

    /** The hours of one date for everybody, earliest first; empty when the centre is closed. */
    public List<Hours> on(LocalDate date, PublicHolidays holidays) {
        return everyOn(date, holidays).stream().filter(Hours::isPublic).toList();
    }

    /** The hours in which staff may book on one date: everybody's and their own, joined where they meet. */
    public List<Hours> onForStaff(LocalDate date, PublicHolidays holidays) {
        var joined = new ArrayList<Hours>();
        for (var next : everyOn(date, holidays)) {
            if (!joined.isEmpty() && meet(joined.getLast(), next)) {
                joined.add(new Hours(joined.removeLast().from(), next.to()));
            } else {
                joined.add(new Hours(next.from(), next.to()));
            }
        }
        return joined;
    }

    private static boolean meet(Hours one, Hours next) {
        return one.to().equals(next.from()) && !one.untilMidnight();
    }

    /** The hours of one date, those of staff too, earliest first. */
    public List<Hours> everyOn(LocalDate date, PublicHolidays holidays) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        if (closedOnPublicHolidays && holidays.includes(date)) {
            return List.of();
        }
        return weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    public State stateOn(LocalDate date, PublicHolidays holidays) {
        return stateOf(everyOn(date, holidays));
    }

    /** What a day with these hours is like. */
    public static State stateOf(List<Hours> hours) {
        if (hours.isEmpty()) {
            return State.CLOSED;
        }
        return hours.stream().anyMatch(Hours::isPublic) ? State.OPEN : State.STAFF_ONLY;
    }

    /** The same exceptions with another weekly pattern. */
    public OpeningHours withWeekly(Map<DayOfWeek, List<Hours>> pattern, boolean closedOnHolidays) {
        return new OpeningHours(pattern, exceptions, closedOnHolidays);
    }

    /** The same with other hours on one date; none close it. */
    public OpeningHours withException(LocalDate date, List<Hours> hours) {
        var changed = new HashMap<>(exceptions);
        changed.put(date, hours);
        return new OpeningHours(weekly, changed, closedOnPublicHolidays);
    }

    /** The same with one date following the weekly pattern and the holidays again. */
    public OpeningHours withoutException(LocalDate date) {
        var changed = new HashMap<>(exceptions);
        changed.remove(date);
        return new OpeningHours(weekly, changed, closedOnPublicHolidays);
    }

    private static <D> Map<D, List<Hours>> inOrder(Map<D, List<Hours>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        if (overlap(hours)) {
            throw new IllegalArgumentException("opening hours of one day must not overlap");
        }
        return hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
    }

    /** Whether any two of them share time, which no day's hours may. */
    public static boolean overlap(List<Hours> hours) {
        for (int i = 0; i < hours.size(); i++) {
            for (int j = i + 1; j < hours.size(); j++) {
                if (hours.get(i).overlaps(hours.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
