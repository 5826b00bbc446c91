package pl.krakow.centra.reporting.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.indicators.FigureNames;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;
import pl.krakow.centra.reporting.tables.domain.Column;
import pl.krakow.centra.reporting.tables.domain.Report;
import pl.krakow.centra.reporting.tables.domain.Value;

/** What all reports of one language have in common. */
public final class Compiling {

    private final Wording wording;
    private final CentreCatalogue centres;
    private final Map<Read, List<Reading>> known = new HashMap<>();

    private record Read(List<String> at, List<Period> periods, boolean parts) {}

    public Compiling(Locale language, CentreCatalogue centres) {
        this.wording = Wording.in(language.toLanguageTag());
        this.centres = centres;
    }

    public Wording wording() {
        return wording;
    }

    public String say(String key) {
        return wording.say(key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return wording.say(key, arguments);
    }

    /** What was counted in a period; within one report read once, however many of its parts tell it. */
    Reading reading(ReadPeriod readPeriod, List<String> at, Period period) {
        var periods = List.of(period);
        return known.computeIfAbsent(new Read(at, periods, true), _ -> readPeriod.of(at, periods))
                .getFirst();
    }

    /** The same for figures as a whole only, of several periods. */
    List<Reading> wholes(ReadPeriod readPeriod, List<String> at, List<Period> periods) {
        return known.computeIfAbsent(new Read(at, periods, false), _ -> readPeriod.wholesOf(at, periods));
    }

    /** A report without parts yet. */
    public Report report(String name, String title, String about, List<String> facts) {
        return new Report(name, title, wording.language(), say("report.author"), about, facts, List.of());
    }

    /** Which period, which centres, when it was read and by which definitions. */
    public List<String> facts(Period period, List<String> at, Instant asOf) {
        return List.of(
                say("report.period", Map.of("days", days(period))),
                say(
                        "report.centres",
                        Map.of(
                                "centres",
                                String.join(", ", at.stream().map(this::centre).toList()))),
                say(
                        "report.asOf",
                        Map.of("moment", wording.moment(asOf, centres.city().zone()))),
                say("report.definitions", Map.of("version", IndicatorCatalogue.VERSION)));
    }

    /** The days of a period as one says them. */
    public String days(Period period) {
        return wording.days(period.from(), period.to());
    }

    /** What a centre is called in short. */
    public String centre(String id) {
        return centres.find(new CentreId(id))
                .map(centre -> centre.shortName().in(wording.language()))
                .orElse(id);
    }

    public String accent(String id) {
        return centres.find(new CentreId(id)).map(centre -> centre.accent()).orElse("city");
    }

    public String name(Cell cell) {
        return FigureNames.of(cell, wording);
    }

    /** In what a figure is shown. */
    public String unit(Indicator indicator) {
        var unit = switch (indicator.unit()) {
            case MINUTE -> "hour";
            case GROSZ -> "zloty";
            case PER_MILLE -> "percent";
            default -> indicator.unit().id();
        };
        return say("unit." + unit);
    }

    /** A figure as it is shown: hours, zloty, percent. */
    public static Value amount(Indicator indicator, long figure) {
        return switch (indicator.unit()) {
            case MINUTE -> Value.hours(figure);
            case GROSZ -> Value.of(BigDecimal.valueOf(figure, 2));
            case PER_MILLE -> Value.of(BigDecimal.valueOf(figure, 1));
            default -> Value.of(figure);
        };
    }

    /** The same, to draw. */
    public static double drawn(Indicator indicator, long figure) {
        return switch (indicator.unit()) {
            case MINUTE -> figure / 60.0;
            case GROSZ -> figure / 100.0;
            case PER_MILLE -> figure / 10.0;
            default -> figure;
        };
    }

    /** A column for each centre, and one for all together where there are several. */
    public List<Column> places(List<String> at) {
        List<Column> columns = new ArrayList<>();
        at.forEach(centre -> columns.add(Column.number(centre, centre(centre))));
        if (at.size() > 1) {
            columns.add(Column.number("together", say("column.together")));
        }
        return columns;
    }

    /** Of figures at several centres: that they don't add up. */
    List<String> once(List<String> at) {
        return at.size() > 1 ? List.of(say("note.countedOnce")) : List.of();
    }

    /** A figure in those columns. */
    static List<Value> amounts(Reading reading, List<String> at, Cell cell) {
        List<Value> values = new ArrayList<>();
        for (var centre : at) {
            values.add(amount(cell.indicator(), reading.of(centre).figure(cell)));
        }
        if (at.size() > 1) {
            values.add(amount(cell.indicator(), reading.together().figure(cell)));
        }
        return values;
    }
}
