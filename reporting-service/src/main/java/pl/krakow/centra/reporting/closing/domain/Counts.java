package pl.krakow.centra.reporting.closing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Every number of a period: by place ({@value #TOGETHER} for the centres together) and by the key of its cell. What was nothing
 * isn't in it.
 */
public record Counts(SortedMap<String, SortedMap<String, Long>> places) {

    public static final String TOGETHER = "*";

    public Counts {
        var copy = new TreeMap<String, SortedMap<String, Long>>();
        places.forEach((place, cells) -> copy.put(place, new TreeMap<>(cells)));
        places = copy;
    }

    /** One number that is no longer what it was. */
    public record Change(String place, String cell, long before, long after) {}

    public static Counts of(Map<String, Tally> centres, Tally together) {
        SortedMap<String, SortedMap<String, Long>> places = new TreeMap<>();
        centres.forEach((centre, tally) -> places.put(centre, cells(tally)));
        places.put(TOGETHER, cells(together));
        return new Counts(places);
    }

    /** Every figure as a whole, and its parts but for single hours of single rooms: nobody closes those. */
    private static SortedMap<String, Long> cells(Tally tally) {
        SortedMap<String, Long> cells = new TreeMap<>();
        Stream.of(
                        Arrays.stream(Indicator.values()).map(Cell::whole),
                        tally.sums().keySet().stream(),
                        tally.members().keySet().stream())
                .flatMap(each -> each)
                .filter(Counts::isClosed)
                .forEach(cell -> {
                    long figure = tally.figure(cell);
                    if (figure != 0) {
                        cells.put(cell.key(), figure);
                    }
                });
        return cells;
    }

    private static boolean isClosed(Cell cell) {
        var part = cell.part();
        return part == null || part.dimension() != Dimension.ROOM_TIME;
    }

    /** 0 where nothing was counted. */
    public long figure(String place, String cell) {
        var cells = places.get(place);
        return cells == null ? 0 : cells.getOrDefault(cell, 0L);
    }

    public long figure(String place, Cell cell) {
        return figure(place, cell.key());
    }

    /** What is to be changed to come from these to the others, by place and cell. */
    public List<Change> changesTo(Counts others) {
        List<Change> changes = new ArrayList<>();
        for (var place : union(places.keySet(), others.places.keySet())) {
            for (var cell : union(cells(place), others.cells(place))) {
                long before = figure(place, cell);
                long after = others.figure(place, cell);
                if (before != after) {
                    changes.add(new Change(place, cell, before, after));
                }
            }
        }
        changes.sort(Comparator.comparing(Change::place).thenComparing(Change::cell));
        return changes;
    }

    /** The same with the changes made. */
    public Counts with(List<Change> changes) {
        var changed = new Counts(places);
        for (var change : changes) {
            var cells = changed.places.computeIfAbsent(change.place, any -> new TreeMap<>());
            if (change.after == 0) {
                cells.remove(change.cell);
            } else {
                cells.put(change.cell, change.after);
            }
        }
        return changed;
    }

    private Set<String> cells(String place) {
        var cells = places.get(place);
        return cells == null ? Set.of() : cells.keySet();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
