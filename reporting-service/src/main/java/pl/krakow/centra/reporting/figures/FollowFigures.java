package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** How figures went over time, per centre and together. */
@Component
@RequiredArgsConstructor
public class FollowFigures {

    /** So many days, weeks or months of a figure say something to somebody. */
    public static final int MOST_INTERVALS = 400;

    private final ReadPeriod readPeriod;
    private final Sources sources;
    private final Clock clock;

    /** @param compared whether to tell of each part also what it was a year ago */
    public record Query(
            List<Indicator> indicators, Interval every, Period period, List<String> centres, boolean compared) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param periods the parts of the period, in order; every list of numbers has one for each */
        record Followed(Query query, Instant asOf, List<Source> sources, List<Period> periods, List<Course> courses)
                implements Outcome {}

        /** More than {@link #MOST_INTERVALS} parts. */
        record TooMany() implements Outcome {}
    }

    /** @param total of all the centres; where each counts once, not the sum of theirs, nor over time */
    public record Course(Indicator indicator, Map<String, Line> centres, Line total) {}

    /** @param yearAgo the same parts a year earlier; empty when that wasn't asked for */
    public record Line(List<Long> figures, List<Long> yearAgo) {}

    public Outcome handle(Query query) {
        var periods = query.every.cut(query.period);
        if (periods.size() > MOST_INTERVALS) {
            return new Outcome.TooMany();
        }
        var asOf = clock.instant();
        var earlier = query.compared ? periods.stream().map(Period::yearAgo).toList() : List.<Period>of();
        var read = readPeriod.wholesOf(
                query.centres, Stream.of(periods, earlier).flatMap(List::stream).toList());
        var now = read.subList(0, periods.size());
        var yearAgo = read.subList(periods.size(), read.size());
        var courses = query.indicators.stream()
                .map(indicator -> {
                    Map<String, Line> centres = new LinkedHashMap<>();
                    query.centres.forEach(centre ->
                            centres.put(centre, line(indicator, now, yearAgo, reading -> reading.of(centre))));
                    return new Course(indicator, centres, line(indicator, now, yearAgo, Reading::together));
                })
                .toList();
        return new Outcome.Followed(query, asOf, sources.all(), periods, courses);
    }

    private static Line line(
            Indicator indicator, List<Reading> now, List<Reading> yearAgo, Function<Reading, Tally> place) {
        return new Line(
                figures(indicator, now.stream().map(place).toList()),
                figures(indicator, yearAgo.stream().map(place).toList()));
    }

    private static List<Long> figures(Indicator indicator, List<Tally> tallies) {
        return tallies.stream().map(tally -> tally.figure(indicator)).toList();
    }
}
