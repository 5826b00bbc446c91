package pl.krakow.centra.reporting.tables;

import java.time.Clock;
import java.util.ArrayList;
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
import pl.krakow.centra.reporting.counting.domain.Tally;
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

    /**
     * Every figure of a period, per centre and together.
     *
     * @param compared whether also beside the period before and the same a year ago
     */
    public Report summary(Period period, List<String> at, boolean compared, Locale language) {
        var compiling = new Compiling(language, centres);
        var asOf = clock.instant();
        var report = compiling
                .report(
                        "centra-%s-%s".formatted(period.from(), period.to()),
                        compiling.say("report.summary.title"),
                        compiling.say("report.summary.about"),
                        compiling.facts(period, at, asOf))
                .with(new Part.Numbers(
                        compared
                                ? compared(compiling, period, at, Indicator.all())
                                : figures(compiling, period, at, Indicator.all())));
        var months = Interval.MONTH.cut(period);
        return months.size() < 2 || months.size() > CompileCharts.MOST_PARTS
                ? report
                : report.with(
                        new Part.Heading(2, compiling.say("report.summary.months")),
                        picture(
                                charts.course(Indicator.ROOM_USES, Interval.MONTH, period, at, compared, language),
                                language));
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

    /** The same, and of all centres together beside what they were before. */
    public Table comparison(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var compared = Compared.with(period);
        var readings = readPeriod.of(at, compared.periods(period));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.addAll(compiling.places(at));
        columns.addAll(compared.columns(compiling));
        List<Row> rows = new ArrayList<>();
        for (var indicator : indicators) {
            List<Value> values = new ArrayList<>();
            values.add(Value.of(compiling.name(Cell.whole(indicator))));
            values.add(Value.of(compiling.unit(indicator)));
            values.addAll(amounts(readings.getFirst(), at, Cell.whole(indicator)));
            values.addAll(Compared.amounts(
                    indicator, readings.stream().map(Reading::together).toList()));
            rows.add(new Row(values, false));
        }
        return Table.of("comparison", compiling.say("table.comparison"), columns, rows)
                .withNotes(once(compiling, at));
    }

    /** Figures beside what they were before, a row for each centre and one for all together. */
    private Table compared(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var compared = Compared.with(period);
        var readings = readPeriod.wholesOf(at, compared.periods(period));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.add(Column.text("centre", compiling.say("column.centre")));
        columns.add(Column.number("now", compiling.say("column.inPeriod")));
        columns.addAll(compared.columns(compiling));
        List<Row> rows = new ArrayList<>();
        for (var indicator : indicators) {
            for (var centre : at) {
                rows.add(compared(
                        compiling,
                        indicator,
                        compiling.centre(centre),
                        readings.stream().map(reading -> reading.of(centre)).toList()));
            }
            if (at.size() > 1) {
                rows.add(compared(
                        compiling,
                        indicator,
                        compiling.say("column.together"),
                        readings.stream().map(Reading::together).toList()));
            }
        }
        return Table.of("figures", compiling.say("table.comparison"), columns, rows)
                .withNotes(once(compiling, at));
    }

    private static Row compared(Compiling compiling, Indicator indicator, String place, List<Tally> tallies) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of(compiling.name(Cell.whole(indicator))));
        values.add(Value.of(compiling.unit(indicator)));
        values.add(Value.of(place));
        values.add(Compiling.amount(indicator, tallies.getFirst().figure(indicator)));
        values.addAll(Compared.amounts(indicator, tallies));
        return new Row(values, false);
    }

    /**
     * What figures are set beside: the period right before, and the same a year ago. Of a whole year both are the same one, and shown
     * once.
     */
    private record Compared(@Nullable Period before, Period yearAgo) {

        static Compared with(Period period) {
            var before = period.before();
            var yearAgo = period.yearAgo();
            return new Compared(before.equals(yearAgo) ? null : before, yearAgo);
        }

        List<Period> periods(Period period) {
            return before == null ? List.of(period, yearAgo) : List.of(period, before, yearAgo);
        }

        List<Column> columns(Compiling compiling) {
            List<Column> columns = new ArrayList<>();
            if (before != null) {
                columns.add(Column.number("before", compiling.say("column.periodBefore")));
                columns.add(Column.number("change-since-before", compiling.say("column.change")));
            }
            columns.add(Column.number("year-ago", compiling.say("column.yearAgo")));
            columns.add(Column.number("change", compiling.say("column.change")));
            return columns;
        }

        /** @param tallies of the period and of what it is compared with, in the order of {@link #periods} */
        static List<Value> amounts(Indicator indicator, List<Tally> tallies) {
            List<Value> values = new ArrayList<>();
            long now = tallies.getFirst().figure(indicator);
            for (var then : tallies.subList(1, tallies.size())) {
                values.add(Compiling.amount(indicator, then.figure(indicator)));
                values.add(Compiling.amount(indicator, now - then.figure(indicator)));
            }
            return values;
        }
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
        return reading.together()
                .parts(indicator, by)
                .sorted()
                .map(value -> new Cell(indicator, by.is(value)))
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

    /**
     * Figures over time: a table and a chart for each.
     *
     * @param compared whether also beside the same a year ago
     */
    public Report course(
            List<Indicator> indicators,
            Interval every,
            Period period,
            List<String> at,
            boolean compared,
            Locale language) {
        var compiling = new Compiling(language, centres);
        var asOf = clock.instant();
        var parts = every.cut(period);
        var readings = readPeriod.of(at, parts);
        var yearAgo = compared
                ? readPeriod.wholesOf(at, parts.stream().map(Period::yearAgo).toList())
                : List.<Reading>of();
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
            if (compared) {
                columns.add(Column.number("year-ago", compiling.say("column.yearAgo")));
            }
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                List<Value> values = new ArrayList<>();
                values.add(Value.of(parts.get(i).from()));
                values.add(Value.of(parts.get(i).to()));
                values.addAll(amounts(readings.get(i), at, Cell.whole(indicator)));
                if (compared) {
                    values.add(Compiling.amount(
                            indicator, yearAgo.get(i).together().figure(indicator)));
                }
                rows.add(new Row(values, false));
            }
            var title = compiling.say(
                    "table.of",
                    Map.of("figure", compiling.name(Cell.whole(indicator)), "unit", compiling.unit(indicator)));
            report = report.with(new Part.Numbers(
                    new Table(indicator.id().replace('.', '-'), title, columns, rows::forEach, once(compiling, at))));
            if (parts.size() <= CompileCharts.MOST_PARTS) {
                report =
                        report.with(picture(charts.course(indicator, every, period, at, compared, language), language));
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
                        Column.text("event", compiling.say("column.event")),
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

    /** A chart in a file: drawn, and in words for who doesn't see it. */
    public static Part picture(Chart chart, Locale language) {
        return new Part.Picture(DrawChart.png(chart, language), chart.title() + ". " + chart.summary());
    }
}
