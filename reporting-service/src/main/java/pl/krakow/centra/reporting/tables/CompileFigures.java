package pl.krakow.centra.reporting.tables;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.drawing.DrawChart;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
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

/** Reports of figures: all of a period, some over time, what one is made of. */
@Component
@RequiredArgsConstructor
public class CompileFigures {

    private static final int AT_ONCE = 1_000;

    private final ReadPeriod readPeriod;
    private final OpenFigure openFigure;
    private final CompileCharts charts;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** Every figure of a period, per centre and together. */
    public Report summary(Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var asOf = clock.instant();
        var report = compiling
                .report(
                        "centra-%s-%s".formatted(period.from(), period.to()),
                        compiling.say("report.summary.title"),
                        compiling.say("report.summary.about"),
                        compiling.facts(period, at, asOf))
                .with(new Part.Numbers(figures(compiling, period, at, Arrays.asList(Indicator.values()))));
        var months = Interval.MONTH.cut(period);
        return months.size() < 2 || months.size() > CompileCharts.MOST_PARTS
                ? report
                : report.with(
                        new Part.Heading(2, compiling.say("report.summary.months")),
                        picture(charts.course(Indicator.ROOM_USES, Interval.MONTH, period, at, language), language));
    }

    /** A table of some figures of a period. */
    public Table figures(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var reading = readPeriod.of(at, period);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.addAll(compiling.places(at));
        List<Row> rows = new ArrayList<>();
        for (var indicator : indicators) {
            List<Value> values = new ArrayList<>();
            values.add(Value.of(compiling.name(Cell.whole(indicator))));
            values.add(Value.of(compiling.unit(indicator)));
            values.addAll(amounts(reading, at, Cell.whole(indicator)));
            rows.add(new Row(values, false));
        }
        return Table.of("figures", compiling.say("table.figures"), columns, rows)
                .withNotes(once(compiling, at));
    }

    /** The same beside the year before, of all centres together. */
    public Table comparison(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var readings = readPeriod.of(at, List.of(period, period.yearAgo()));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.addAll(compiling.places(at));
        columns.add(Column.number("year-ago", compiling.say("column.yearAgo")));
        columns.add(Column.number("change", compiling.say("column.change")));
        List<Row> rows = new ArrayList<>();
        for (var indicator : indicators) {
            List<Value> values = new ArrayList<>();
            values.add(Value.of(compiling.name(Cell.whole(indicator))));
            values.add(Value.of(compiling.unit(indicator)));
            values.addAll(amounts(readings.getFirst(), at, Cell.whole(indicator)));
            long before = readings.getLast().together().figure(indicator);
            long now = readings.getFirst().together().figure(indicator);
            values.add(Compiling.amount(indicator, before));
            values.add(Compiling.amount(indicator, now - before));
            rows.add(new Row(values, false));
        }
        return Table.of("comparison", compiling.say("table.comparison"), columns, rows)
                .withNotes(once(compiling, at));
    }

    /** Figures, each with its parts by some dimensions. What wasn't told apart is in the figure and in no part. */
    public Table broken(
            Compiling compiling,
            String id,
            Period period,
            List<String> at,
            Map<Indicator, List<Dimension>> indicators) {
        var reading = readPeriod.of(at, period);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.addAll(compiling.places(at));
        List<Row> rows = new ArrayList<>();
        indicators.forEach((indicator, dimensions) -> {
            rows.add(row(compiling, reading, at, Cell.whole(indicator), indicator));
            for (var dimension : dimensions) {
                parts(reading, indicator, dimension)
                        .forEach(cell -> rows.add(row(compiling, reading, at, cell, indicator)));
            }
        });
        return Table.of(id, compiling.say("table." + id), columns, rows).withNotes(once(compiling, at));
    }

    private static Row row(Compiling compiling, Reading reading, List<String> at, Cell cell, Indicator indicator) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of(compiling.name(cell)));
        values.add(Value.of(compiling.unit(indicator)));
        values.addAll(amounts(reading, at, cell));
        return new Row(values, false);
    }

    private static List<Cell> parts(Reading reading, Indicator indicator, Dimension by) {
        return reading.together().sums().keySet().stream()
                .filter(cell -> cell.indicator() == indicator)
                .filter(cell -> {
                    var part = cell.part();
                    return part != null && part.dimension() == by;
                })
                .sorted(Comparator.comparing(Cell::key))
                .toList();
    }

    private static List<String> once(Compiling compiling, List<String> at) {
        return at.size() > 1 ? List.of(compiling.say("note.countedOnce")) : List.of();
    }

    private static List<Value> amounts(Reading reading, List<String> at, Cell cell) {
        List<Value> values = new ArrayList<>();
        for (var centre : at) {
            values.add(Compiling.amount(cell.indicator(), reading.of(centre).figure(cell)));
        }
        if (at.size() > 1) {
            values.add(Compiling.amount(cell.indicator(), reading.together().figure(cell)));
        }
        return values;
    }

    /** Figures over time: a table and a chart for each. */
    public Report course(List<Indicator> indicators, Interval every, Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var asOf = clock.instant();
        var parts = every.cut(period);
        var readings = readPeriod.of(at, parts);
        var report = compiling.report(
                "centra-course-%s-%s".formatted(period.from(), period.to()),
                compiling.say("report.course.title"),
                compiling.say("report.course.about"),
                compiling.facts(period, at, asOf));
        for (var indicator : indicators) {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.date("from", compiling.say("column.from")));
            columns.add(Column.date("to", compiling.say("column.to")));
            columns.addAll(compiling.places(at));
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                List<Value> values = new ArrayList<>();
                values.add(Value.of(parts.get(i).from()));
                values.add(Value.of(parts.get(i).to()));
                values.addAll(amounts(readings.get(i), at, Cell.whole(indicator)));
                rows.add(new Row(values, false));
            }
            var title = compiling.say(
                    "table.of",
                    Map.of("figure", compiling.name(Cell.whole(indicator)), "unit", compiling.unit(indicator)));
            report = report.with(new Part.Numbers(
                    new Table(indicator.id().replace('.', '-'), title, columns, rows::forEach, once(compiling, at))));
            if (parts.size() <= CompileCharts.MOST_PARTS) {
                report = report.with(picture(charts.course(indicator, every, period, at, language), language));
            }
        }
        return report;
    }

    /** What a figure is made of, line by line, up to the figure itself. */
    public Report behind(Cell cell, Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        boolean members = cell.indicator().distinct();
        var columns = members
                ? List.of(
                        Column.text("id", compiling.say("column.id")),
                        Column.text("kind", compiling.say("column.kind")),
                        Column.text("district", compiling.say("column.district")),
                        Column.number("amount", compiling.say("column.amount")))
                : List.of(
                        Column.date("date", compiling.say("column.date")),
                        Column.text("centre", compiling.say("column.centre")),
                        Column.text("kind", compiling.say("column.kind")),
                        Column.text("id", compiling.say("column.id")),
                        Column.number("version", compiling.say("column.version")),
                        Column.number(
                                "amount",
                                compiling.say(
                                        "column.amountIn",
                                        Map.of(
                                                "unit",
                                                compiling.say("unit."
                                                        + cell.indicator()
                                                                .unit()
                                                                .id())))));
        var table = new Table(
                "behind",
                compiling.name(cell),
                columns,
                reader -> behind(compiling, cell, period, at, reader),
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

    private void behind(Compiling compiling, Cell cell, Period period, List<String> at, Consumer<Row> reader) {
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
                                Value.of(sum)),
                        true);
    }

    static Part picture(Chart chart, Locale language) {
        return new Part.Picture(DrawChart.png(chart, language), chart.title() + ". " + chart.summary());
    }
}
