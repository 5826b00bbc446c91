package pl.krakow.centra.reporting.counting.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.Dimension.RoomTime;
import pl.krakow.centra.reporting.counting.domain.HoursFact.Open;

/**
 * How long the rooms of a centre are open: the denominator of occupancy. Hours of staff count, too, for rooms are lent in them;
 * closures don't. The hour the clock skips is no open time, the one it strikes twice is two hours.
 *
 * <p>Of a room that can be divided the parts count, each like a room; who has the whole of it uses all of them. What is known of
 * the room itself is told beside.
 *
 * <p>What whole years were open is worked out once, and for how long altogether in whole months.
 */
public final class OpenHours {

    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;
    private static final int HOUR = 60;
    private static final int DAY = 1440;

    private final List<HoursFact> hours;
    private final List<RoomFact> rooms;
    private final List<ClosureFact> closures;
    private final ZoneId zone;
    private final Predicate<LocalDate> holidays;
    private final Map<Integer, Map<String, long[][]>> years = new ConcurrentHashMap<>();
    private final Map<Period, Long> totals = new ConcurrentHashMap<>();

    /** @param hours by version */
    public OpenHours(
            List<HoursFact> hours,
            List<RoomFact> rooms,
            List<ClosureFact> closures,
            ZoneId zone,
            Predicate<LocalDate> holidays) {
        this.hours = List.copyOf(hours);
        this.rooms = List.copyOf(rooms);
        this.closures = List.copyOf(closures);
        this.zone = zone;
        this.holidays = holidays;
    }

    /** Minutes by day of the week (Monday first) and hour of day, of each room. */
    public Map<String, long[][]> in(Period period) {
        Map<String, long[][]> open = new LinkedHashMap<>();
        for (var part : Interval.YEAR.cut(period)) {
            var worked =
                    part.isWholeYear() ? years.computeIfAbsent(part.from().getYear(), _ -> within(part)) : within(part);
            worked.forEach((room, minutes) -> {
                var sum = open.computeIfAbsent(room, _ -> new long[WEEKDAYS][HOURS]);
                for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                    for (int hour = 0; hour < HOURS; hour++) {
                        sum[weekday][hour] += minutes[weekday][hour];
                    }
                }
            });
        }
        return open;
    }

    /** Minutes of all rooms together. */
    private long total(Period period) {
        long total = 0;
        for (var year : Interval.YEAR.cut(period)) {
            if (year.isWholeYear()) {
                total += totals.computeIfAbsent(year, this::totalIn);
            } else {
                for (var month : Interval.MONTH.cut(year)) {
                    total += month.isWholeMonths() ? totals.computeIfAbsent(month, this::totalIn) : totalIn(month);
                }
            }
        }
        return total;
    }

    private long totalIn(Period period) {
        var divided = parts().keySet();
        return in(period).entrySet().stream()
                .filter(room -> !divided.contains(room.getKey()))
                .mapToLong(room -> sum(room.getValue()))
                .sum();
    }

    private Map<String, long[][]> within(Period period) {
        Map<String, long[][]> open = new LinkedHashMap<>();
        if (hours.isEmpty()) {
            return open;
        }
        rooms.forEach(room -> open.put(room.room(), new long[WEEKDAYS][HOURS]));
        var steady = rooms.stream()
                .filter(room -> room.isLentThroughout(period))
                .map(RoomFact::room)
                .collect(Collectors.toSet());
        var shared = new long[WEEKDAYS][HOURS];
        var changes = clockChanges(period);
        Map<List<Open>, int[]> usual = new IdentityHashMap<>();
        int at = 0;
        for (var date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            while (at + 1 < hours.size() && !hours.get(at + 1).since().isAfter(date)) {
                at++;
            }
            var today = on(hours.get(at), date);
            if (today.isEmpty()) {
                continue;
            }
            int weekday = date.getDayOfWeek().getValue() - 1;
            var closed = closedOn(date);
            if (closed.isEmpty() && !changes.contains(date)) {
                var minutes = usual.computeIfAbsent(today, OpenHours::byTheClock);
                add(shared[weekday], minutes);
                for (var room : rooms) {
                    if (!steady.contains(room.room()) && room.isLentOn(date)) {
                        add(of(open, room)[weekday], minutes);
                    }
                }
            } else {
                for (var room : rooms) {
                    if (room.isLentOn(date)) {
                        add(of(open, room)[weekday], minutes(date, without(today, room, closed), changes));
                    }
                }
            }
        }
        for (var room : steady) {
            var each = open.getOrDefault(room, new long[WEEKDAYS][HOURS]);
            for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    each[weekday][hour] += shared[weekday][hour];
                }
            }
        }
        return open;
    }

    /** Which change of the hours a date follows; 0 when none is known. */
    public long versionOn(LocalDate date) {
        long version = 0;
        for (var fact : hours) {
            version = version == 0 || !fact.since().isAfter(date) ? fact.version() : version;
        }
        return version;
    }

    /**
     * What is open, and what of it was used, as figures.
     *
     * @param counted what was used, with its parts when they are wanted
     * @param parts whether parts are wanted
     */
    public Map<Cell, Long> sums(Period period, Tally counted, boolean parts) {
        var itsParts = parts();
        Map<Cell, Long> sums = new HashMap<>();
        put(sums, Indicator.OPEN, null, total(period));
        if (parts) {
            in(period).forEach((room, open) -> {
                int counts = itsParts.containsKey(room) ? 0 : 1;
                put(sums, Indicator.OPEN, Dimension.ROOM.is(room), sum(open));
                for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
                    for (int hour = 0; hour < HOURS; hour++) {
                        split(sums, Indicator.OPEN, room, weekday + 1, hour, open[weekday][hour], counts);
                    }
                }
            });
        }
        counted.sums().forEach((cell, minutes) -> {
            var part = cell.part();
            if (cell.indicator() != Indicator.OCCUPIED || part == null) {
                return;
            }
            if (part.dimension() == Dimension.ROOM) {
                put(sums, Indicator.USED, null, minutes * weight(part.value(), itsParts));
                if (parts) {
                    put(sums, Indicator.USED, part, minutes);
                }
            } else if (part.dimension() == Dimension.ROOM_TIME && parts) {
                var time = RoomTime.parse(part.value());
                split(
                        sums,
                        Indicator.USED,
                        time.room(),
                        time.weekday(),
                        time.hour(),
                        minutes,
                        weight(time.room(), itsParts));
            }
        });
        return sums;
    }

    /** @param weight how often it counts where rooms are added up */
    private static void split(
            Map<Cell, Long> sums, Indicator indicator, String room, int weekday, int hour, long minutes, long weight) {
        put(sums, indicator, new RoomTime(room, weekday, hour).part(), minutes);
        put(sums, indicator, Dimension.WEEKDAY.is(Integer.toString(weekday)), minutes * weight);
        put(sums, indicator, Dimension.HOUR.is(Integer.toString(hour)), minutes * weight);
    }

    private static void put(Map<Cell, Long> sums, Indicator indicator, @Nullable Part part, long minutes) {
        if (minutes != 0) {
            sums.merge(new Cell(indicator, part), minutes, Math::addExact);
        }
    }

    /** The rooms that can be divided, with their parts. */
    public Map<String, Set<String>> parts() {
        Map<String, Set<String>> parts = new HashMap<>();
        for (var room : rooms) {
            if (room.partOf() != null) {
                parts.computeIfAbsent(room.partOf(), _ -> new HashSet<>()).add(room.room());
            }
        }
        return parts;
    }

    private static long weight(String room, Map<String, Set<String>> parts) {
        return Math.max(1, parts.getOrDefault(room, Set.of()).size());
    }

    private List<Open> on(HoursFact fact, LocalDate date) {
        var exception = fact.exceptions().get(date);
        if (exception != null) {
            return exception;
        }
        var pattern = fact.weekly().getOrDefault(DayOfWeek.from(date), List.of());
        return !pattern.isEmpty() && fact.closedOnPublicHolidays() && holidays.test(date) ? List.of() : pattern;
    }

    private List<ClosureFact> closedOn(LocalDate date) {
        List<ClosureFact> closed = new ArrayList<>();
        for (var closure : closures) {
            if (closure.isOn(date)) {
                closed.add(closure);
            }
        }
        return closed;
    }

    private List<Open> without(List<Open> today, RoomFact room, List<ClosureFact> closed) {
        var parts = parts().getOrDefault(room.room(), Set.of());
        var left = today;
        for (var closure : closed) {
            if (closure.closes(room, parts)) {
                List<Open> less = new ArrayList<>();
                for (var open : left) {
                    cut(less, open.from(), Math.min(open.to(), closure.closed().from()));
                    cut(less, Math.max(open.from(), closure.closed().to()), open.to());
                }
                left = less;
            }
        }
        return left;
    }

    private static void cut(List<Open> into, int from, int to) {
        if (from < to) {
            into.add(new Open(from, to));
        }
    }

    private int[] minutes(LocalDate date, List<Open> open, Set<LocalDate> changes) {
        return changes.contains(date) ? elapsed(date, open) : byTheClock(open);
    }

    private static int[] byTheClock(List<Open> open) {
        var minutes = new int[HOURS];
        for (var each : open) {
            for (int from = each.from(); from < each.to(); ) {
                int next = Math.min(each.to(), (from / HOUR + 1) * HOUR);
                minutes[from / HOUR] += next - from;
                from = next;
            }
        }
        return minutes;
    }

    private int[] elapsed(LocalDate date, List<Open> open) {
        var minutes = new int[HOURS];
        for (var each : open) {
            var from = at(date, each.from());
            var to = at(date, each.to()).withLaterOffsetAtOverlap();
            while (from.isBefore(to)) {
                var next = from.plusMinutes(1);
                minutes[from.getHour()] += (int) Duration.between(from, next).toMinutes();
                from = next;
            }
        }
        return minutes;
    }

    private ZonedDateTime at(LocalDate date, int minute) {
        return minute == DAY
                ? date.plusDays(1).atStartOfDay(zone)
                : date.atTime(minute / HOUR, minute % HOUR).atZone(zone);
    }

    private Set<LocalDate> clockChanges(Period period) {
        Set<LocalDate> days = new HashSet<>();
        var rules = zone.getRules();
        var end = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        var next = rules.nextTransition(
                period.from().atStartOfDay(zone).toInstant().minusNanos(1));
        while (next != null && next.getInstant().isBefore(end)) {
            days.add(next.getDateTimeBefore().toLocalDate());
            days.add(next.getDateTimeAfter().toLocalDate());
            next = rules.nextTransition(next.getInstant());
        }
        return days;
    }

    private static long[][] of(Map<String, long[][]> open, RoomFact room) {
        return open.computeIfAbsent(room.room(), _ -> new long[WEEKDAYS][HOURS]);
    }

    private static void add(long[] to, int[] minutes) {
        for (int hour = 0; hour < HOURS; hour++) {
            to[hour] += minutes[hour];
        }
    }

    private static long sum(long[][] open) {
        long sum = 0;
        for (var weekday : open) {
            for (long minutes : weekday) {
                sum += minutes;
            }
        }
        return sum;
    }
}
