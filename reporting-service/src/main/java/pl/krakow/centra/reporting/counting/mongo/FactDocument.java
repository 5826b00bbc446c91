package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Span;

/**
 * A fact as stored.
 *
 * @param days it adds something to, as {@code centre/date}
 */
@TypeAlias("fact")
record FactDocument(@Id String id, long version, List<String> days, List<LineDocument> lines, List<String> formerDays) {

    /**
     * @param day its place among the days
     * @param cell its key; a line of a cell this version doesn't know is left alone
     */
    record LineDocument(
            @Field("d") int day,
            @Field("c") String cell,
            @Field("n") long amount,
            @Field("m") @Nullable Integer member) {}

    static String key(Day day) {
        return Span.of(day).key();
    }

    private static Day day(String key) {
        int end = key.lastIndexOf('/');
        return new Day(key.substring(0, end), LocalDate.parse(key.substring(end + 1)));
    }

    static FactDocument of(Fact fact) {
        var days = List.copyOf(fact.presentDays());
        return new FactDocument(
                fact.id().toString(),
                fact.version(),
                days.stream().map(FactDocument::key).toList(),
                fact.lines().stream()
                        .map(line -> new LineDocument(
                                days.indexOf(line.day()),
                                line.cell().key(),
                                line.amount(),
                                line.member() == Line.NOBODY ? null : line.member()))
                        .toList(),
                fact.formerDays().stream().map(FactDocument::key).toList());
    }

    Fact toFact() {
        var present = days.stream().map(FactDocument::day).toList();
        List<Line> known = new ArrayList<>();
        for (var line : lines) {
            Cell.of(line.cell)
                    .ifPresent(cell -> known.add(new Line(
                            present.get(line.day),
                            cell,
                            line.amount,
                            line.member == null ? Line.NOBODY : line.member)));
        }
        Set<Day> former = new LinkedHashSet<>();
        formerDays.forEach(key -> former.add(day(key)));
        return new Fact(FactId.parse(id), version, known, former);
    }
}
