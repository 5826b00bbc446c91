package pl.krakow.centra.reporting.reckoning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.AnswerTimes;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.Dimension.RoomTime;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;

/**
 * What a clerk writes down who sees how every single thing ended: a line for each number it is in. Figures of any period and places
 * are added up from the lines one by one; nothing is kept that was added up before.
 */
public final class Ledger {

    /** @param member who is counted; nobody for an amount */
    private record Line(
            String place,
            LocalDate date,
            Cell cell,
            long amount,
            @Nullable UUID member) {}

    /** An answer that was waited for. */
    private record Waited(String place, LocalDate date, Duration time) {}

    /** When rooms are open, an hour at a time. */
    public interface OpenRooms {

        /** The rooms that are lent on that day. */
        Set<String> rooms(String centre, LocalDate date);

        boolean isOpen(String centre, String room, LocalDate date, int hour);

        /** Into how many rooms it is divided; 0 for one that isn't. */
        int parts(String room);
    }

    private final ZoneId zone;
    private final OpenRooms openRooms;
    private final List<Line> lines = new ArrayList<>();
    private final List<Waited> waited = new ArrayList<>();
    private final Map<UUID, UUID> merged = new HashMap<>();

    Ledger(ZoneId zone, OpenRooms openRooms) {
        this.zone = zone;
        this.openRooms = openRooms;
    }

    void add(String place, LocalDate date, Indicator indicator, long amount, Part... parts) {
        lines.add(new Line(place, date, Cell.whole(indicator), amount, null));
        for (var part : parts) {
            split(place, date, indicator, amount, part);
        }
    }

    void split(String place, LocalDate date, Indicator indicator, long amount, Part part) {
        lines.add(new Line(place, date, new Cell(indicator, part), amount, null));
    }

    void once(String place, LocalDate date, Indicator indicator, UUID member, Part... parts) {
        lines.add(new Line(place, date, Cell.whole(indicator), 1, member));
        for (var part : parts) {
            lines.add(new Line(place, date, new Cell(indicator, part), 1, member));
        }
    }

    void answered(String place, LocalDate date, Duration time, Part answer) {
        add(place, date, Indicator.REQUESTS_ANSWERED, 1, AnswerTimes.within(time), answer);
        waited.add(new Waited(place, date, time));
    }

    /** A room is taken, minute by minute. */
    void occupied(String place, LocalDate date, String room, OffsetDateTime from, OffsetDateTime until) {
        Map<Integer, Long> byHour = new HashMap<>();
        for (var minute = from.toInstant(); minute.isBefore(until.toInstant()); minute = minute.plusSeconds(60)) {
            byHour.merge(minute.atZone(zone).getHour(), 1L, Long::sum);
        }
        int weekday = date.getDayOfWeek().getValue();
        byHour.forEach((hour, minutes) -> add(
                place,
                date,
                Indicator.OCCUPIED,
                minutes,
                Dimension.ROOM.is(room),
                Dimension.WEEKDAY.is("" + weekday),
                Dimension.HOUR.is("" + hour),
                new RoomTime(room, weekday, hour).part()));
    }

    void merge(UUID from, UUID into) {
        merged.put(from, into);
    }

    private UUID survivor(UUID member) {
        var survivor = member;
        while (merged.containsKey(survivor)) {
            survivor = merged.getOrDefault(survivor, survivor);
        }
        return survivor;
    }

    /** Every number that isn't zero. */
    public Map<Cell, Long> figures(Collection<String> places, Period period) {
        Map<Cell, Long> figures = new HashMap<>();
        Map<Cell, Set<UUID>> members = new HashMap<>();
        Set<UUID> before = new HashSet<>();
        for (var line : lines) {
            if (!places.contains(line.place)) {
                continue;
            }
            if (line.date.isBefore(period.from())
                    && line.member != null
                    && line.cell.equals(Cell.whole(Indicator.BENEFICIARIES))) {
                before.add(survivor(line.member));
            }
            if (!period.contains(line.date)) {
                continue;
            }
            if (line.member == null) {
                figures.merge(line.cell, line.amount, Long::sum);
            } else {
                members.computeIfAbsent(line.cell, _ -> new HashSet<>()).add(survivor(line.member));
            }
        }
        members.forEach((cell, set) -> figures.put(cell, (long) set.size()));
        var now = members.getOrDefault(Cell.whole(Indicator.BENEFICIARIES), Set.of());
        long returning = now.stream().filter(before::contains).count();
        figures.put(Cell.whole(Indicator.RETURNING_BENEFICIARIES), returning);
        figures.put(Cell.whole(Indicator.NEW_BENEFICIARIES), now.size() - returning);
        used(figures);
        places.forEach(place -> open(figures, place, period));
        answerTimes(figures, places, period);
        shares(figures);
        figures.values().removeIf(figure -> figure == 0);
        return figures;
    }

    private void used(Map<Cell, Long> figures) {
        Map<Cell, Long> used = new HashMap<>();
        figures.forEach((cell, minutes) -> {
            var part = cell.part();
            if (cell.indicator() == Indicator.OCCUPIED && part != null && part.dimension() == Dimension.ROOM_TIME) {
                roomTime(used, Indicator.USED, RoomTime.parse(part.value()), minutes, weight(part));
            }
        });
        figures.putAll(used);
    }

    /** Who has the whole of a room that is divided has all its parts. */
    private int weight(Part roomTime) {
        return Math.max(1, openRooms.parts(RoomTime.parse(roomTime.value()).room()));
    }

    private void open(Map<Cell, Long> figures, String place, Period period) {
        for (var date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
            for (var room : openRooms.rooms(place, date)) {
                for (int hour = 0; hour < 24; hour++) {
                    if (openRooms.isOpen(place, room, date, hour)) {
                        roomTime(
                                figures,
                                Indicator.OPEN,
                                new RoomTime(room, date.getDayOfWeek().getValue(), hour),
                                60,
                                openRooms.parts(room) == 0 ? 1 : 0);
                    }
                }
            }
        }
    }

    private static void roomTime(
            Map<Cell, Long> figures, Indicator indicator, RoomTime time, long minutes, int weight) {
        figures.merge(new Cell(indicator, time.part()), minutes, Long::sum);
        figures.merge(new Cell(indicator, Dimension.ROOM.is(time.room())), minutes, Long::sum);
        figures.merge(new Cell(indicator, Dimension.WEEKDAY.is("" + time.weekday())), minutes * weight, Long::sum);
        figures.merge(new Cell(indicator, Dimension.HOUR.is("" + time.hour())), minutes * weight, Long::sum);
        figures.merge(Cell.whole(indicator), minutes * weight, Long::sum);
    }

    private void answerTimes(Map<Cell, Long> figures, Collection<String> places, Period period) {
        var times = waited.stream()
                .filter(each -> places.contains(each.place) && period.contains(each.date))
                .map(Waited::time)
                .sorted()
                .toList();
        if (!times.isEmpty()) {
            figures.put(Cell.whole(Indicator.ANSWER_MEDIAN), limit(times, 0.5));
            figures.put(Cell.whole(Indicator.ANSWER_NINETY), limit(times, 0.9));
        }
    }

    private static long limit(List<Duration> times, double share) {
        int last = (int) Math.ceil(times.size() * share) - 1;
        return Long.parseLong(AnswerTimes.within(times.get(last)).value());
    }

    private static void shares(Map<Cell, Long> figures) {
        for (var cell : Set.copyOf(figures.keySet())) {
            switch (cell.indicator()) {
                case OPEN -> share(figures, Indicator.OCCUPANCY, Indicator.USED, cell);
                case EVENT_SEATS -> share(figures, Indicator.FILL_RATE, Indicator.EVENT_REGISTERED, cell);
                default -> {}
            }
        }
    }

    private static void share(Map<Cell, Long> figures, Indicator share, Indicator part, Cell whole) {
        long all = figures.getOrDefault(whole, 0L);
        long some = figures.getOrDefault(new Cell(part, whole.part()), 0L);
        if (all > 0) {
            figures.put(new Cell(share, whole.part()), Math.round(1_000.0 * some / all));
        }
    }
}
