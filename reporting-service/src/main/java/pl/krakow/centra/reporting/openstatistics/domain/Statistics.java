package pl.krakow.centra.reporting.openstatistics.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * The cells of a year with all their values, and everything that is known of how they hang together: parts add up to the whole,
 * centres to the city; what counts once is at least as much in the city as at any centre and at most as much as at all together;
 * nobody is a beneficiary without using a room. From it follows what may be published.
 */
public final class Statistics {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<String> centres;

    private record Key(
            Indicator indicator, String place, @Nullable String part) {}

    private record Entry(OpenTable table, Key key, long value) {

        int threshold() {
            return OpenTable.threshold(key.indicator);
        }

        boolean isSmall() {
            return value > 0 && value < threshold();
        }
    }

    private Statistics(List<String> centres) {
        this.centres = List.copyOf(centres);
    }

    /** Of a year as it was closed. */
    public static Statistics of(Counts counts) {
        var statistics = new Statistics(counts.places().keySet().stream()
                .filter(place -> !place.equals(Counts.TOGETHER))
                .toList());
        for (var table : OpenTable.values()) {
            statistics.enter(table, counts);
        }
        for (var table : OpenTable.values()) {
            statistics.relate(table);
        }
        statistics.relateUses();
        return statistics;
    }

    private void enter(OpenTable table, Counts counts) {
        var parts = parts(table, counts);
        for (var place : places()) {
            long whole = figure(counts, place, Cell.whole(table.whole()));
            add(table, table.whole(), place, null, whole);
            for (var kind : table.kinds()) {
                add(table, kind, place, null, figure(counts, place, Cell.whole(kind)));
            }
            var by = table.by();
            if (by != null) {
                long told = 0;
                for (var part : parts) {
                    long figure = figure(counts, place, new Cell(table.whole(), by.is(part)));
                    told += figure;
                    add(table, table.whole(), place, part, figure);
                }
                add(table, table.whole(), place, Published.NOT_STATED, whole - told);
            }
        }
    }

    private static Set<String> parts(OpenTable table, Counts counts) {
        Set<String> parts = new TreeSet<>();
        counts.places()
                .values()
                .forEach(cells -> cells.keySet().stream()
                        .flatMap(key -> Cell.of(key).stream())
                        .filter(cell -> cell.indicator() == table.whole())
                        .map(Cell::part)
                        .filter(Objects::nonNull)
                        .filter(part -> part.dimension() == table.by())
                        .forEach(part -> parts.add(part.value())));
        return parts;
    }

    private static long figure(Counts counts, String place, Cell cell) {
        return counts.figure(place.equals(Published.CITY) ? Counts.TOGETHER : place, cell);
    }

    private void add(OpenTable table, Indicator indicator, String place, @Nullable String part, long value) {
        var key = new Key(indicator, place, part);
        numbers.put(key, entries.size());
        entries.add(new Entry(table, key, value));
    }

    private List<String> places() {
        List<String> places = new ArrayList<>(centres);
        places.add(Published.CITY);
        return places;
    }

    private void relate(OpenTable table) {
        Set<String> parts = new TreeSet<>();
        numbers.keySet().stream()
                .filter(key -> key.indicator == table.whole() && key.part != null)
                .forEach(key -> parts.add(Optional.ofNullable(key.part).orElseThrow()));
        boolean once = table.whole().distinct();
        for (var place : places()) {
            var whole = new Key(table.whole(), place, null);
            if (!parts.isEmpty()) {
                divide(
                        whole,
                        parts.stream()
                                .map(part -> new Key(table.whole(), place, part))
                                .toList(),
                        false);
            }
            if (!table.kinds().isEmpty()) {
                divide(
                        whole,
                        table.kinds().stream()
                                .map(kind -> new Key(kind, place, null))
                                .toList(),
                        once);
            }
        }
        for (var indicator : table.indicators()) {
            over(indicator, null, once);
        }
        for (var part : parts) {
            over(table.whole(), part, once);
        }
    }

    private void over(Indicator indicator, @Nullable String part, boolean once) {
        divide(
                new Key(indicator, Published.CITY, part),
                centres.stream().map(centre -> new Key(indicator, centre, part)).toList(),
                once);
    }

    /** The parts make up the whole; where each counts once they may overlap. */
    private void divide(Key whole, List<Key> parts, boolean overlapping) {
        Map<Integer, Integer> sum = new HashMap<>();
        sum.put(number(whole), 1);
        parts.forEach(part -> sum.put(number(part), -1));
        relations.add(new Relation(sum, !overlapping));
        if (overlapping) {
            parts.forEach(part -> atMost(part, whole));
        }
    }

    private void relateUses() {
        for (var place : places()) {
            atMost(new Key(Indicator.BENEFICIARIES, place, null), new Key(Indicator.ROOM_USES, place, null));
        }
    }

    private void atMost(Key less, Key more) {
        relations.add(new Relation(Map.of(number(less), 1, number(more), -1), false));
    }

    private int number(Key key) {
        return Optional.ofNullable(numbers.get(key)).orElseThrow();
    }

    public List<Relation> relations() {
        return List.copyOf(relations);
    }

    /** Of the cell with that number. */
    public long value(int cell) {
        return entries.get(cell).value;
    }

    /** The numbers of the cells that are small themselves, with their thresholds. */
    public Map<Integer, Integer> small() {
        Map<Integer, Integer> small = new LinkedHashMap<>();
        for (int cell = 0; cell < entries.size(); cell++) {
            if (entries.get(cell).isSmall()) {
                small.put(cell, entries.get(cell).threshold());
            }
        }
        return small;
    }

    /**
     * Which cells are left out: the small ones, and as many more as it takes until the attacker can't tell of any small one that it
     * isn't 0 or isn't as much as it may be at most. Each step leaves one more out, and leaving more out never tells more; so it
     * ends, at the latest when everything is left out that hangs together with a small cell.
     */
    public Set<Integer> hidden(Attacker attacker) {
        var small = small();
        Set<Integer> hidden = new TreeSet<>(small.keySet());
        small.forEach((cell, threshold) -> {
            while (!attacker.bounds(cell, known(hidden), relations).leavesOpen(threshold)) {
                var next = next(cell, threshold, hidden, attacker);
                if (next.isEmpty()) {
                    return;
                }
                hidden.add(next.get());
            }
        });
        return hidden;
    }

    /** The smallest that is enough by itself; if none is, the smallest that helps to hide anything. */
    private Optional<Integer> next(int cell, int threshold, Set<Integer> hidden, Attacker attacker) {
        var candidates = near(cell, hidden);
        for (var candidate : candidates) {
            Set<Integer> tried = new TreeSet<>(hidden);
            tried.add(candidate);
            if (attacker.bounds(cell, known(tried), relations).leavesOpen(threshold)) {
                return Optional.of(candidate);
            }
        }
        return candidates.stream().findFirst();
    }

    /** What is still published and in a relation with the cell, or with what is hidden together with it; nearest and smallest first. */
    private List<Integer> near(int cell, Set<Integer> hidden) {
        Set<Integer> reached = new TreeSet<>(Set.of(cell));
        List<Integer> found = new ArrayList<>();
        Set<Integer> front = reached;
        while (!front.isEmpty()) {
            Set<Integer> around = new TreeSet<>();
            for (var relation : relations) {
                if (front.stream().anyMatch(relation::concerns)) {
                    around.addAll(relation.weights().keySet());
                }
            }
            around.removeAll(reached);
            reached.addAll(around);
            around.stream()
                    .filter(each -> !hidden.contains(each) && value(each) > 0)
                    .sorted(Comparator.comparingLong(this::value))
                    .forEach(found::add);
            front = new TreeSet<>(around);
            front.retainAll(hidden);
        }
        return found;
    }

    private Map<Integer, Long> known(Set<Integer> hidden) {
        Map<Integer, Long> known = new HashMap<>();
        IntStream.range(0, entries.size())
                .filter(cell -> !hidden.contains(cell))
                .forEach(cell -> known.put(cell, value(cell)));
        return known;
    }

    /** What is published, when these are left out. */
    public List<Published> published(Set<Integer> hidden) {
        List<Published> published = new ArrayList<>();
        for (int cell = 0; cell < entries.size(); cell++) {
            var entry = entries.get(cell);
            published.add(new Published(
                    entry.table,
                    entry.key.indicator,
                    entry.key.place,
                    entry.key.part,
                    hidden.contains(cell) ? null : entry.value));
        }
        return published;
    }
}
