package pl.krakow.centra.reporting.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.domain.Chart.Series;
import pl.krakow.centra.reporting.contracted.FollowContract.Followed;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Progress.Standing;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.indicators.FigureNames;

/** Charts of figures, with the sentence that says what is to be seen. */
@Component
@RequiredArgsConstructor
public class CompileCharts {

    /** More can't be told apart. */
    public static final int MOST_PARTS = 60;

    /** A heat map shows days, so it reads days. */
    public static final int MOST_DAYS = 366;

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 22;
    private static final double MINUTES = 60.0;

    private final ReadPeriod readPeriod;
    private final Buckets buckets;
    private final CentreCatalogue centres;

    /** A figure over time, a line for each centre. */
    public Chart.Lines course(Indicator indicator, Interval every, Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var parts = every.cut(period);
        var readings = readPeriod.of(at, parts);
        var labels = parts.stream().map(part -> label(part.from(), every)).toList();
        var series = at.stream()
                .map(centre -> new Series(
                        compiling.centre(centre),
                        compiling.accent(centre),
                        readings.stream()
                                .map(reading -> Compiling.drawn(
                                        indicator, reading.of(centre).figure(indicator)))
                                .toList()))
                .toList();
        return new Chart.Lines(
                compiling.name(Cell.whole(indicator)),
                courseInWords(compiling, indicator, readings, labels),
                compiling.unit(indicator),
                labels,
                series);
    }

    private static String courseInWords(
            Compiling compiling, Indicator indicator, List<Reading> readings, List<String> labels) {
        var figures = readings.stream()
                .mapToLong(reading -> reading.together().figure(indicator))
                .toArray();
        int most = IntStream.range(0, figures.length)
                .reduce((one, other) -> figures[other] > figures[one] ? other : one)
                .orElse(0);
        int least = IntStream.range(0, figures.length)
                .reduce((one, other) -> figures[other] < figures[one] ? other : one)
                .orElse(0);
        return compiling.say(
                "chart.course",
                Map.of(
                        "most", labels.get(most),
                        "highest", shown(indicator, figures[most]),
                        "least", labels.get(least),
                        "lowest", shown(indicator, figures[least])));
    }

    /** Some parts of a figure side by side, a bar for each centre. */
    public Chart.Bars comparison(
            Indicator indicator, @Nullable Dimension by, Period period, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var reading = readPeriod.of(at, period);
        var values = by == null
                ? List.<String>of()
                : at.stream()
                        .flatMap(centre -> partsOf(reading, centre, indicator, by).stream())
                        .distinct()
                        .sorted()
                        .toList();
        var cells = by == null
                ? List.of(Cell.whole(indicator))
                : values.stream()
                        .map(value -> new Cell(indicator, by.is(value)))
                        .toList();
        var labels = cells.stream().map(cell -> labelled(compiling, cell)).toList();
        var series = at.stream()
                .map(centre -> new Series(
                        compiling.centre(centre),
                        compiling.accent(centre),
                        cells.stream()
                                .map(cell -> Compiling.drawn(
                                        indicator, reading.of(centre).figure(cell)))
                                .toList()))
                .toList();
        return new Chart.Bars(
                compiling.name(Cell.whole(indicator)),
                compiling.say(
                        "chart.comparison",
                        Map.of(
                                "figure", compiling.name(Cell.whole(indicator)),
                                "total", shown(indicator, reading.together().figure(indicator)))),
                compiling.unit(indicator),
                labels,
                series);
    }

    private static List<String> partsOf(Reading reading, String centre, Indicator indicator, Dimension by) {
        var tally = reading.of(centre);
        List<String> values = new ArrayList<>();
        for (var cell : tally.sums().keySet()) {
            var part = cell.part();
            if (cell.indicator() == indicator && part != null && part.dimension() == by) {
                values.add(part.value());
            }
        }
        return values;
    }

    private static String labelled(Compiling compiling, Cell cell) {
        var part = cell.part();
        return part == null ? compiling.name(cell) : FigureNames.of(part, compiling.wording());
    }

    /** When the rooms of a centre are taken: weekdays down, hours of the day across, hours taken a week in each cell. */
    public Chart.HeatMap hours(Period period, String centre, Locale language) {
        var compiling = new Compiling(language, centres);
        var taken = new double[DayOfWeek.values().length][LAST_HOUR - FIRST_HOUR];
        var spans = period.from()
                .datesUntil(period.to().plusDays(1))
                .map(date -> Span.of(new Day(centre, date)))
                .toList();
        for (var bucket : buckets.of(spans)) {
            add(bucket, taken);
        }
        double weeks = Math.max(1, spans.size() / 7.0);
        List<List<@Nullable Double>> cells = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        int busiestDay = 0;
        int busiestHour = 0;
        for (var day : DayOfWeek.values()) {
            int row = day.ordinal();
            rows.add(day.getDisplayName(
                    TextStyle.SHORT_STANDALONE, compiling.wording().language()));
            List<@Nullable Double> line = new ArrayList<>();
            for (int hour = 0; hour < LAST_HOUR - FIRST_HOUR; hour++) {
                if (taken[row][hour] > taken[busiestDay][busiestHour]) {
                    busiestDay = row;
                    busiestHour = hour;
                }
                line.add(Math.round(taken[row][hour] / MINUTES / weeks * 10) / 10.0);
            }
            cells.add(line);
        }
        return new Chart.HeatMap(
                compiling.say("chart.hours.title", Map.of("centre", compiling.centre(centre))),
                compiling.say(
                        "chart.hours",
                        Map.of(
                                "day",
                                DayOfWeek.of(busiestDay + 1)
                                        .getDisplayName(
                                                TextStyle.FULL_STANDALONE,
                                                compiling.wording().language()),
                                "hour",
                                (busiestHour + FIRST_HOUR) + ":00")),
                compiling.accent(centre),
                rows,
                IntStream.range(FIRST_HOUR, LAST_HOUR)
                        .mapToObj(hour -> "" + hour)
                        .toList(),
                cells);
    }

    private static void add(Bucket bucket, double[][] taken) {
        int row = bucket.span().first().getDayOfWeek().ordinal();
        for (int hour = FIRST_HOUR; hour < LAST_HOUR; hour++) {
            taken[row][hour - FIRST_HOUR] +=
                    bucket.tally().figure(new Cell(Indicator.OCCUPIED, Dimension.HOUR.is("" + hour)));
        }
    }

    /** How far what was promised is. */
    public Chart.Promises promises(Followed followed, Locale language) {
        var compiling = new Compiling(language, centres);
        var bars = followed.progress().stream()
                .map(progress -> bar(compiling, progress))
                .toList();
        long reached = followed.progress().stream()
                .filter(progress -> !isBehind(progress))
                .count();
        return new Chart.Promises(
                compiling.say(
                        "chart.promises.title",
                        Map.of(
                                "centre",
                                compiling.centre(followed.contract().term().centre()))),
                compiling.say("chart.promises", Map.of("well", reached, "all", (long) bars.size())),
                bars);
    }

    private static Chart.Promises.Bar bar(Compiling compiling, Progress progress) {
        var promise = progress.promise();
        return new Chart.Promises.Bar(
                compiling.name(promise.cell()),
                progress.achieved(),
                progress.expected(),
                promise.counted(),
                compiling.say(
                        "chart.promise",
                        Map.of(
                                "achieved", promise.shown(progress.achieved()).toPlainString(),
                                "promised", promise.amount(),
                                "due", promise.due().toString())),
                compiling.say("standing." + progress.standing().name()),
                isBehind(progress));
    }

    private static boolean isBehind(Progress progress) {
        return progress.standing() == Standing.BEHIND || progress.standing() == Standing.MISSED;
    }

    private static String shown(Indicator indicator, long figure) {
        double drawn = Compiling.drawn(indicator, figure);
        return drawn == Math.rint(drawn) ? Long.toString((long) drawn) : String.format(Locale.ROOT, "%.1f", drawn);
    }

    private static String label(LocalDate from, Interval every) {
        return switch (every) {
            case DAY, WEEK -> DateTimeFormatter.ofPattern("d.MM", Locale.ROOT).format(from);
            case MONTH -> DateTimeFormatter.ofPattern("MM.yy", Locale.ROOT).format(from);
            case QUARTER -> "Q%d %02d".formatted((from.getMonthValue() + 2) / 3, from.getYear() % 100);
            case YEAR -> Integer.toString(from.getYear());
        };
    }
}
