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
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Report.Part;
import pl.krakow.centra.reporting.tables.domain.Table;
import pl.krakow.centra.reporting.tables.domain.Table.Row;
import pl.krakow.centra.reporting.tables.domain.Value;

/** Figures over time as a report: a table and a chart for each. */
@Component
@RequiredArgsConstructor
public class CompileCourse {

    private final ReadPeriod readPeriod;
    private final CompileCharts charts;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** @param compared whether also beside the same a year ago */
    public Report of(
            List<Indicator> indicators,
            Interval every,
            Period period,
            List<String> at,
            boolean compared,
            Locale language) {
        var compiling = new Compiling(language, centres);
        var asOf = clock.instant();
        var course = course(compiling, every, period, at, compared);
        var report = compiling.report(
                "centra-course-%s-%s".formatted(period.from(), period.to()),
                compiling.say("report.course.title"),
                compiling.say("report.course.about"),
                compiling.facts(period, at, asOf));
        for (var indicator : indicators) {
            report = report.with(new Part.Numbers(course.table(compiling, indicator)));
            if (course.parts.size() <= CompileCharts.MOST_PARTS) {
                var chart = charts.course(compiling, indicator, every, period, at, compared);
                report = report.with(CompileCharts.picture(chart, language));
            }
        }
        return report;
    }

    private Course course(Compiling compiling, Interval every, Period period, List<String> at, boolean compared) {
        var parts = every.cut(period);
        return new Course(
                at,
                parts,
                compiling.wholes(readPeriod, at, parts),
                compared
                        ? compiling.wholes(
                                readPeriod,
                                at,
                                parts.stream().map(Period::yearAgo).toList())
                        : List.of());
    }

    /** @param yearAgo what each of the parts was a year before; empty when that isn't wanted */
    private record Course(List<String> at, List<Period> parts, List<Reading> readings, List<Reading> yearAgo) {

        Table table(Compiling compiling, Indicator indicator) {
            var whole = Cell.whole(indicator);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                rows.add(row(i, whole));
            }
            var title = compiling.say(
                    "table.of", Map.of("figure", compiling.name(whole), "unit", compiling.unit(indicator)));
            return new Table(
                    indicator.id().replace('.', '-'), title, columns(compiling), rows::forEach, compiling.once(at));
        }

        private List<Column> columns(Compiling compiling) {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.date("from", compiling.say("column.from")));
            columns.add(Column.date("to", compiling.say("column.to")));
            columns.addAll(compiling.places(at));
            if (!yearAgo.isEmpty()) {
                columns.add(Column.number("year-ago", compiling.say("column.yearAgo")));
            }
            return columns;
        }

        private Row row(int part, Cell whole) {
            List<Value> values = new ArrayList<>();
            values.add(Value.of(parts.get(part).from()));
            values.add(Value.of(parts.get(part).to()));
            values.addAll(Compiling.amounts(readings.get(part), at, whole));
            if (!yearAgo.isEmpty()) {
                values.add(Compiling.amount(
                        whole.indicator(), yearAgo.get(part).together().figure(whole)));
            }
            return new Row(values, false);
        }
    }
}
