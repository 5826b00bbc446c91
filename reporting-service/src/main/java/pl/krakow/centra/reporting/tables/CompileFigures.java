package pl.krakow.centra.reporting.tables;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** Figures of a period as tables: all of them, some beside what they were before, some with their parts. */
@Component
@RequiredArgsConstructor
public class CompileFigures {

    private final ReadPeriod readPeriod;
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
                        CompileCharts.picture(
                                charts.course(compiling, Indicator.ROOM_USES, Interval.MONTH, period, at, compared),
                                language));
    }

    /** A table of some figures of a period. */
    public Table figures(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var reading = compiling.reading(readPeriod, at, period);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("figure", compiling.say("column.figure")));
        columns.add(Column.text("unit", compiling.say("column.unit")));
        columns.addAll(compiling.places(at));
        List<Row> rows = new ArrayList<>();
        for (var indicator : indicators) {
            List<Value> values = new ArrayList<>();
            values.add(Value.of(compiling.name(Cell.whole(indicator))));
            values.add(Value.of(compiling.unit(indicator)));
            values.addAll(Compiling.amounts(reading, at, Cell.whole(indicator)));
            rows.add(new Row(values, false));
        }
        return Table.of("figures", compiling.say("table.figures"), columns, rows)
                .withNotes(compiling.once(at));
    }

    /** The same, and of all centres together beside what they were before. */
    public Table comparison(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var compared = Compared.with(period);
        var readings = compiling.wholes(readPeriod, at, compared.periods(period));
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
            values.addAll(Compiling.amounts(readings.getFirst(), at, Cell.whole(indicator)));
            values.addAll(Compared.amounts(
                    indicator, readings.stream().map(Reading::together).toList()));
            rows.add(new Row(values, false));
        }
        return Table.of("comparison", compiling.say("table.comparison"), columns, rows)
                .withNotes(compiling.once(at));
    }

    /** Figures beside what they were before, a row for each centre and one for all together. */
    private Table compared(Compiling compiling, Period period, List<String> at, List<Indicator> indicators) {
        var compared = Compared.with(period);
        var readings = compiling.wholes(readPeriod, at, compared.periods(period));
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
                .withNotes(compiling.once(at));
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

    /** Figures, each with its parts by some dimensions. What wasn't told apart is in the figure and in no part. */
    public Table broken(
            Compiling compiling,
            String id,
            Period period,
            List<String> at,
            Map<Indicator, List<Dimension>> indicators) {
        var reading = compiling.reading(readPeriod, at, period);
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
        return Table.of(id, compiling.say("table." + id), columns, rows).withNotes(compiling.once(at));
    }

    private static Row row(Compiling compiling, Reading reading, List<String> at, Cell cell, Indicator indicator) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of(compiling.name(cell)));
        values.add(Value.of(compiling.unit(indicator)));
        values.addAll(Compiling.amounts(reading, at, cell));
        return new Row(values, false);
    }

    private static List<Cell> parts(Reading reading, Indicator indicator, Dimension by) {
        return reading.together()
                .parts(indicator, by)
                .sorted()
                .map(value -> new Cell(indicator, by.is(value)))
                .toList();
    }
}
