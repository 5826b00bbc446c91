package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** How much of their open hours the rooms were used, by room and by day of the week and hour: the data of a heatmap. */
@Component
@RequiredArgsConstructor
public class ReadOccupancy {

    private final ReadPeriod readPeriod;
    private final Generations generations;
    private final Sources sources;
    private final Clock clock;

    /** @param room of one centre; null for all rooms, the parts of a divided one in its place */
    public record Query(
            Period period, List<String> centres, @Nullable String room) {}

    /**
     * @param hours by day of the week and hour; only those in which something was open or used
     * @param rooms each by itself, also a divided one beside its parts
     */
    public record Occupancy(
            Query query, Instant asOf, List<Source> sources, Use total, List<HourUse> hours, List<RoomUse> rooms) {}

    /** @param open and {@code used} in minutes */
    public record Use(long open, long used) {}

    /** @param weekday 1 (Monday) to 7 */
    public record HourUse(int weekday, int hour, Use use) {}

    public record RoomUse(String centre, String room, Use use) {}

    public Occupancy handle(Query query) {
        return generations.consistently(() -> read(query));
    }

    private Occupancy read(Query query) {
        var asOf = clock.instant();
        var reading = readPeriod.of(query.centres, query.period);
        Map<Integer, long[]> hours = new TreeMap<>();
        List<RoomUse> rooms = new ArrayList<>();
        long open = 0;
        long used = 0;
        for (var centre : query.centres) {
            var tally = reading.of(centre);
            open += figure(tally, Indicator.OPEN, query.room);
            used += figure(tally, Indicator.USED, query.room);
            var divided = readPeriod.openHours(centre).parts();
            tally.sums().forEach((cell, minutes) -> {
                var part = cell.part();
                if (part == null || (cell.indicator() != Indicator.OPEN && cell.indicator() != Indicator.USED)) {
                    return;
                }
                boolean isOpen = cell.indicator() == Indicator.OPEN;
                if (part.dimension() == Dimension.ROOM_TIME) {
                    var time = Dimension.RoomTime.parse(part.value());
                    long counted = weighed(
                            minutes,
                            isOpen,
                            query.room,
                            time.room(),
                            divided.getOrDefault(time.room(), Set.of()).size());
                    hours.computeIfAbsent(time.weekday() * 100 + time.hour(), _ -> new long[2])[isOpen ? 0 : 1] +=
                            counted;
                }
            });
            rooms(tally).forEach((room, use) -> {
                if (query.room == null || query.room.equals(room)) {
                    rooms.add(new RoomUse(centre, room, use));
                }
            });
        }
        return new Occupancy(
                query,
                asOf,
                sources.all(),
                new Use(open, used),
                hours.entrySet().stream()
                        .filter(each -> each.getValue()[0] != 0 || each.getValue()[1] != 0)
                        .map(each -> new HourUse(
                                each.getKey() / 100,
                                each.getKey() % 100,
                                new Use(each.getValue()[0], each.getValue()[1])))
                        .toList(),
                rooms.stream()
                        .sorted(Comparator.comparing(RoomUse::centre).thenComparing(RoomUse::room))
                        .toList());
    }

    /** A divided room is open by its parts, and who uses it uses all of them; asked for by itself it is like any other. */
    private static long weighed(long minutes, boolean open, @Nullable String asked, String room, int parts) {
        if (asked != null) {
            return asked.equals(room) ? minutes : 0;
        }
        if (parts == 0) {
            return minutes;
        }
        return open ? 0 : minutes * parts;
    }

    private static long figure(Tally tally, Indicator indicator, @Nullable String room) {
        return tally.figure(room == null ? Cell.whole(indicator) : new Cell(indicator, Dimension.ROOM.is(room)));
    }

    private static Map<String, Use> rooms(Tally tally) {
        Map<String, Use> rooms = new TreeMap<>();
        tally.sums().forEach((cell, minutes) -> {
            var part = cell.part();
            if (part != null
                    && part.dimension() == Dimension.ROOM
                    && (cell.indicator() == Indicator.OPEN || cell.indicator() == Indicator.USED)) {
                rooms.merge(
                        part.value(),
                        cell.indicator() == Indicator.OPEN ? new Use(minutes, 0) : new Use(0, minutes),
                        (one, other) -> new Use(one.open + other.open, one.used + other.used));
            }
        });
        return rooms;
    }
}
