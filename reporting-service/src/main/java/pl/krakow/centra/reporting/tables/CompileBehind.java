package pl.krakow.centra.reporting.tables;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.figures.OpenFigure;
import pl.krakow.centra.reporting.figures.OpenFigure.Row.OfFact;
import pl.krakow.centra.reporting.figures.OpenFigure.Row.OfMember;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** What a figure is made of as a report, line by line, with their sum. */
@Component
@RequiredArgsConstructor
public class CompileBehind {

    private static final int AT_ONCE = 1_000;

    private final OpenFigure openFigure;
    private final CentreCatalogue centres;
    private final Clock clock;

    public Report of(Cell cell, Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var table = new Table(
                "behind",
                compiling.name(cell),
                cell.indicator().distinct() ? ofMembers(compiling) : ofFacts(compiling, cell),
                reader -> rows(compiling, cell, period, at, reader),
                List.of(compiling.say("note.behind")));
        return compiling
                .report(
                        "centra-behind-%s-%s-%s"
                                .formatted(cell.indicator().id().replace('.', '-'), period.from(), period.to()),
                        compiling.say("report.behind.title", Map.of("figure", compiling.name(cell))),
                        compiling.say("report.behind.about"),
                        compiling.facts(period, at, clock.instant()))
                .with(new Part.Numbers(table));
    }

    private static List<Column> ofMembers(Compiling compiling) {
        return List.of(
                Column.text("id", compiling.say("column.id")),
                Column.text("kind", compiling.say("column.kind")),
                Column.text("district", compiling.say("column.district")),
                Column.number("amount", compiling.say("column.amount")));
    }

    private static List<Column> ofFacts(Compiling compiling, Cell cell) {
        var unit = compiling.say("unit." + cell.indicator().unit().id());
        return List.of(
                Column.date("date", compiling.say("column.date")),
                Column.text("centre", compiling.say("column.centre")),
                Column.text("kind", compiling.say("column.kind")),
                Column.text("id", compiling.say("column.id")),
                Column.number("version", compiling.say("column.version")),
                Column.text("event", compiling.say("column.event")),
                Column.number("amount", compiling.say("column.amountIn", Map.of("unit", unit))));
    }

    private void rows(Compiling compiling, Cell cell, Period period, List<String> at, Consumer<Row> reader) {
        OpenFigure.@Nullable Place after = null;
        long sum = 0;
        do {
            var opened = openFigure.handle(new OpenFigure.Query(cell, period, at, after, AT_ONCE));
            for (var row : opened.rows()) {
                sum += row.amount();
                reader.accept(row(compiling, row));
            }
            after = opened.next();
        } while (after != null);
        if (cell.indicator().workedOutOf().isEmpty()) {
            reader.accept(total(compiling, cell, sum));
        }
    }

    private static Row row(Compiling compiling, OpenFigure.Row row) {
        return switch (row) {
            case OfFact fact ->
                Row.of(
                        Value.of(fact.date()),
                        Value.of(compiling.centre(fact.centre())),
                        Value.of(fact.fact().kind()),
                        Value.of(fact.fact().subject()),
                        Value.of(fact.version()),
                        fact.event().isEmpty() ? Value.nothing() : Value.of(fact.event()),
                        Value.of(fact.amount()));
            case OfMember member -> {
                var kind = member.kind();
                var district = member.district();
                yield Row.of(
                        Value.of(member.id().toString()),
                        kind == null ? Value.nothing() : Value.of(compiling.say("part.beneficiaryKind." + kind)),
                        district == null ? Value.nothing() : Value.of(district),
                        Value.of(1));
            }
        };
    }

    private static Row total(Compiling compiling, Cell cell, long sum) {
        var total = Value.of(compiling.say("row.total"));
        return cell.indicator().distinct()
                ? new Row(List.of(total, Value.nothing(), Value.nothing(), Value.of(sum)), true)
                : new Row(
                        List.of(
                                Value.nothing(),
                                total,
                                Value.nothing(),
                                Value.nothing(),
                                Value.nothing(),
                                Value.nothing(),
                                Value.of(sum)),
                        true);
    }
}
