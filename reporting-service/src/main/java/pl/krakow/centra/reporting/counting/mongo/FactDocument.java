package pl.krakow.centra.reporting.counting.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Span;

/**
 * A fact as stored. It is a public record for the driver's own record codecs alone, which read and write it straight from and to BSON:
 * a rebuild meets a million of them.
 *
 * @param days it adds something to, as {@code centre/date}
 * @param adds what: the place of the day among the days, the amount, the member or {@code -}, and the key of the cell, as {@code 0 90 -
 *     HOURS}. A fact is read and written far more often than anybody looks into it, and a text is a tenth of the work of a document. A
 *     cell this version doesn't know is left alone
 * @param lines in facts of the shape before
 */
public record FactDocument(
        @BsonId String id,
        long version,
        @Nullable String event,
        List<String> days,
        @Nullable List<String> adds,
        @Nullable List<LineDocument> lines,
        List<String> formerDays) {

    private static final String NOBODY = "-";

    /**
     * @param day its place among the days
     * @param cell its key; a line of a cell this version doesn't know is left alone
     */
    public record LineDocument(
            @BsonProperty("d") int day,
            @BsonProperty("c") String cell,
            @BsonProperty("n") long amount,
            @BsonProperty("m") @Nullable Integer member) {}

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
                fact.event(),
                days.stream().map(FactDocument::key).toList(),
                fact.lines().stream().map(line -> text(line, days)).toList(),
                null,
                fact.formerDays().stream().map(FactDocument::key).toList());
    }

    private static String text(Line line, List<Day> days) {
        return days.indexOf(line.day()) + " " + line.amount() + " "
                + (line.member() == Line.NOBODY ? NOBODY : Integer.toString(line.member())) + " "
                + line.cell().key();
    }

    Fact toFact() {
        var present = days.stream().map(FactDocument::day).toList();
        List<Line> known = new ArrayList<>();
        if (adds != null) {
            for (var text : adds) {
                int amount = text.indexOf(' ') + 1;
                int member = text.indexOf(' ', amount) + 1;
                int key = text.indexOf(' ', member) + 1;
                var cell = CellKeys.cell(text.substring(key));
                if (cell != null) {
                    known.add(new Line(
                            present.get(Integer.parseInt(text, 0, amount - 1, 10)),
                            cell,
                            Long.parseLong(text, amount, member - 1, 10),
                            text.startsWith(NOBODY, member)
                                    ? Line.NOBODY
                                    : Integer.parseInt(text, member, key - 1, 10)));
                }
            }
        }
        if (lines != null) {
            for (var line : lines) {
                Cell.of(line.cell)
                        .ifPresent(cell -> known.add(new Line(
                                present.get(line.day),
                                cell,
                                line.amount,
                                line.member == null ? Line.NOBODY : line.member)));
            }
        }
        Set<Day> former = new LinkedHashSet<>();
        formerDays.forEach(key -> former.add(day(key)));
        return new Fact(FactId.parse(id), version, event == null ? "" : event, known, former);
    }
}
