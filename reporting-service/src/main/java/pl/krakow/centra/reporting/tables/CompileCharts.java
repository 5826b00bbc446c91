package pl.krakow.centra.reporting.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.charts.domain.Chart;
import pl.krakow.centra.reporting.charts.domain.Chart.Series;
import pl.krakow.centra.reporting.charts.drawing.DrawChart;
import pl.krakow.centra.reporting.contracted.FollowContract.Followed;
import pl.krakow.centra.reporting.contracted.domain.Progress;
import pl.krakow.centra.reporting.contracted.domain.Progress.Standing;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.figures.ReadOccupancy;
import pl.krakow.centra.reporting.figures.ReadOccupancy.HourUse;
import pl.krakow.centra.reporting.figures.ReadOccupancy.Occupancy;
import pl.krakow.centra.reporting.figures.ReadOccupancy.Use;
import pl.krakow.centra.reporting.indicators.FigureNames;
import pl.krakow.centra.reporting.tables.domain.Report.Part;

/** Charts of figures, with the sentence that says what is to be seen. */
@Component
@RequiredArgsConstructor
public class CompileCharts {

    /** More can't be told apart. */
    public static final int MOST_PARTS = 60;

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 20;
    private static final double FULL = 100.0;
    private static final double TENTHS = 10.0;

    /** In which earlier periods are drawn: no centre's. */
    private static final String THEN = "graphite";

    private final ReadPeriod readPeriod;
    private final ReadOccupancy readOccupancy;
    private final CentreCatalogue centres;

    /**
     * A figure over time, a line for each centre.
     *
     * @param compared whether, of one centre, also what it was a year before
     */
    public Chart.Lines course(
            Indicator indicator, Interval every, Period period, List<String> at, boolean compared, Locale language) {
        return course(new Compiling(language, centres), indicator, every, period, at, compared);
    }

    /** The same, in a report. */
    public Chart.Lines course(
            Compiling compiling,
            Indicator indicator,
            Interval every,
            Period period,
            List<String> at,
            boolean compared) {
        var parts = every.cut(period);
        var readings = compiling.wholes(readPeriod, at, parts);
        var labels = parts.stream().map(part -> label(part.from(), every)).toList();
        List<Series> series = new ArrayList<>();
        at.forEach(centre -> series.add(new Series(
                compiling.centre(centre),
                compiling.accent(centre),
                drawn(indicator, readings.stream().map(reading -> reading.of(centre))))));
        if (compared && at.size() == 1) {
            var yearAgo = compiling.wholes(
                    readPeriod, at, parts.stream().map(Period::yearAgo).toList());
            series.add(new Series(
                    compiling.say("column.yearAgo"),
                    THEN,
                    drawn(indicator, yearAgo.stream().map(Reading::together))));
        }
        return new Chart.Lines(
                compiling.name(Cell.whole(indicator)),
                courseInWords(compiling, indicator, readings, labels),
                compiling.unit(indicator),
                labels,
                series);
    }

    private static List<Double> drawn(Indicator indicator, Stream<Tally> tallies) {
        return tallies.map(tally -> Compiling.drawn(indicator, tally.figure(indicator)))
                .toList();
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

    /** A figure or its parts side by side, a bar for each centre. */
    public Chart.Bars comparison(
            Indicator indicator, @Nullable Dimension by, Period period, List<String> at, Locale language) {
        return comparison(new Compiling(language, centres), indicator, by, period, at);
    }

    /** The same, in a report. */
    public Chart.Bars comparison(
            Compiling compiling, Indicator indicator, @Nullable Dimension by, Period period, List<String> at) {
        var reading = compiling.reading(readPeriod, at, period);
        var places = at.stream()
                .map(centre -> new Place(compiling.centre(centre), compiling.accent(centre), reading.of(centre)))
                .toList();
        return bars(compiling, indicator, by, places, reading.together());
    }

    /** A figure or its parts at all of the centres together, a bar for the period and one for what it is compared with. */
    public Chart.Bars comparison(
            Indicator indicator, @Nullable Dimension by, Period period, Then then, List<String> at, Locale language) {
        var compiling = new Compiling(language, centres);
        var other = then == Then.BEFORE ? period.before() : period.yearAgo();
        var readings = readPeriod.of(at, List.of(period, other));
        var now = readings.getFirst().together();
        return bars(
                compiling,
                indicator,
                by,
                List.of(
                        new Place(
                                compiling.days(period), at.size() == 1 ? compiling.accent(at.getFirst()) : "city", now),
                        new Place(
                                compiling.days(other), THEN, readings.getLast().together())),
                now);
    }

    /** What a period can be compared with. */
    public enum Then {
        /** The period of the same length right before. */
        BEFORE,
        YEAR_AGO
    }

    private record Place(String name, String accent, Tally tally) {}

    private static Chart.Bars bars(
            Compiling compiling, Indicator indicator, @Nullable Dimension by, List<Place> places, Tally whole) {
        var cells = by == null
                ? List.of(Cell.whole(indicator))
                : places.stream()
                        .flatMap(place -> place.tally().parts(indicator, by))
                        .distinct()
                        .sorted()
                        .map(value -> new Cell(indicator, by.is(value)))
                        .toList();
        return new Chart.Bars(
                compiling.name(Cell.whole(indicator)),
                compiling.say(
                        "chart.comparison",
                        Map.of(
                                "figure", compiling.name(Cell.whole(indicator)),
                                "total", shown(indicator, whole.figure(indicator)))),
                compiling.unit(indicator),
                cells.stream().map(cell -> labelled(compiling, cell)).toList(),
                places.stream()
                        .map(place -> new Series(
                                place.name(),
                                place.accent(),
                                cells.stream()
                                        .map(cell -> Compiling.drawn(
                                                indicator, place.tally().figure(cell)))
                                        .toList()))
                        .toList());
    }

    private static String labelled(Compiling compiling, Cell cell) {
        var part = cell.part();
        return part == null ? compiling.name(cell) : FigureNames.of(part, compiling.wording());
    }

    /**
     * How full the rooms are: weekdays down, hours of the day across, percent of the open hours used in each cell. An hour in which
     * nothing was open, and nothing used, has none; one that was used while everything was closed is full.
     *
     * @param room of one centre; null for all rooms
     */
    public Chart.HeatMap occupancy(Period period, List<String> at, @Nullable String room, Locale language) {
        var compiling = new Compiling(language, centres);
        var occupancy = readOccupancy.handle(new ReadOccupancy.Query(period, at, room));
        int first = occupancy.hours().stream().mapToInt(HourUse::hour).min().orElse(FIRST_HOUR);
        int last = occupancy.hours().stream().mapToInt(HourUse::hour).max().orElse(LAST_HOUR);
        Map<Integer, Map<Integer, Double>> shares = new HashMap<>();
        occupancy
                .hours()
                .forEach(each -> shares.computeIfAbsent(each.weekday(), _ -> new HashMap<>())
                        .put(each.hour(), share(each.use())));
        List<List<@Nullable Double>> cells = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (var day : DayOfWeek.values()) {
            rows.add(day.getDisplayName(
                    TextStyle.SHORT_STANDALONE, compiling.wording().language()));
            List<@Nullable Double> line = new ArrayList<>();
            for (int hour = first; hour <= last; hour++) {
                line.add(shares.getOrDefault(day.getValue(), Map.of()).get(hour));
            }
            cells.add(line);
        }
        var of = room != null
                ? room
                : String.join(", ", at.stream().map(compiling::centre).toList());
        return new Chart.HeatMap(
                compiling.say("chart.occupancy.title", Map.of("of", of)),
                occupancyInWords(compiling, occupancy),
                "%",
                at.size() == 1 ? compiling.accent(at.getFirst()) : "city",
                rows,
                IntStream.rangeClosed(first, last).mapToObj(hour -> "" + hour).toList(),
                cells);
    }

    private static String occupancyInWords(Compiling compiling, Occupancy occupancy) {
        var fullest = occupancy.hours().stream().max(Comparator.comparingDouble(each -> share(each.use())));
        if (occupancy.total().open() == 0 || fullest.isEmpty()) {
            return compiling.say("chart.occupancy.closed");
        }
        return compiling.say(
                "chart.occupancy",
                Map.of(
                        "share", "%.0f".formatted(share(occupancy.total())),
                        "day",
                                DayOfWeek.of(fullest.get().weekday())
                                        .getDisplayName(
                                                TextStyle.FULL_STANDALONE,
                                                compiling.wording().language()),
                        "hour", fullest.get().hour() + ":00",
                        "most", "%.0f".formatted(share(fullest.get().use()))));
    }

    /** In whole percent. */
    private static double share(Use use) {
        return use.open() == 0 ? FULL : Math.rint(use.used() * FULL / use.open());
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
                                "achieved", promise.shown(progress.achieved()),
                                "promised", promise.amount(),
                                "due", day(promise.due(), compiling.wording().language()))),
                compiling.say("standing." + progress.standing().name()),
                isBehind(progress));
    }

    private static boolean isBehind(Progress progress) {
        return progress.standing() == Standing.BEHIND || progress.standing() == Standing.MISSED;
    }

    /** To the tenth; the words it stands in write it as their language does. */
    private static double shown(Indicator indicator, long figure) {
        return Math.rint(Compiling.drawn(indicator, figure) * TENTHS) / TENTHS;
    }

    private static String day(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language).format(date);
    }

    private static String label(LocalDate from, Interval every) {
        return switch (every) {
            case DAY, WEEK -> DateTimeFormatter.ofPattern("d.MM", Locale.ROOT).format(from);
            case MONTH -> DateTimeFormatter.ofPattern("MM.yy", Locale.ROOT).format(from);
            case QUARTER -> "Q%d %02d".formatted((from.getMonthValue() + 2) / 3, from.getYear() % 100);
            case YEAR -> Integer.toString(from.getYear());
        };
    }

    /** A chart in a file: drawn, and in words for who doesn't see it. */
    public static Part picture(Chart chart, Locale language) {
        return new Part.Picture(DrawChart.png(chart, language), chart.title() + ". " + chart.summary());
    }
}
