package pl.krakow.centra.reporting.counting.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The newest that is known of one thing, as what it adds to the figures: a later event replaces it, an earlier one is
 * without effect.
 *
 * <p>A fact remembers the days it used to be on, because each of those days may still be counting it: the process can
 * die between the fact and the days, and then only the fact tells the next delivery what there is to put right.
 *
 * @param version of the thing; the higher one is newer
 * @param event the id of the event that told it
 * @param lines what it adds, none when it counts nowhere
 * @param formerDays every other day it has been on
 */
public record Fact(FactId id, long version, String event, List<Line> lines, Set<Day> formerDays) {

    public Fact {
        lines = List.copyOf(lines);
        formerDays = Set.copyOf(formerDays);
    }

    /** What is known after {@code other} has arrived as well, whichever of the two was published first. */
    public Fact updatedBy(Fact other) {
        if (other.version <= version) {
            return this;
        }
        Set<Day> former = new LinkedHashSet<>(formerDays);
        former.addAll(presentDays());
        former.removeAll(other.presentDays());
        return new Fact(other.id, other.version, other.event, other.lines, former);
    }

    /** The days it adds something to. */
    public Set<Day> presentDays() {
        return lines.stream().map(Line::day).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every day whose figures may depend on it, the present ones included. */
    public Set<Day> days() {
        var days = new LinkedHashSet<>(formerDays);
        days.addAll(presentDays());
        return days;
    }

    /** Whether it is one of those by which one of the members counts in a cell on a day. */
    public boolean counts(Set<Integer> members, Cell cell, Day day) {
        return lines.stream()
                .anyMatch(line -> line.day().equals(day) && line.isIn(cell) && members.contains(line.member()));
    }

    /** What it adds to a cell on a day. */
    public long amount(Cell cell, Day day) {
        return lines.stream()
                .filter(line -> line.day().equals(day) && line.isIn(cell))
                .mapToLong(Line::amount)
                .sum();
    }
}
