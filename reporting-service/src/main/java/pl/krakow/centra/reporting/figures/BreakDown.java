package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Some figures of a period, per centre and together: the parts of them by one dimension, and what they were in the period
 * before and a year ago.
 */
@Component
@RequiredArgsConstructor
public class BreakDown {

    private final ReadPeriod readPeriod;
    private final Sources sources;
    private final Clock clock;

    /**
     * @param by null for the figures as a whole; all of them can be broken down by it
     * @param compared whether to compare with other periods
     */
    public record Query(
            List<Indicator> indicators,
            @Nullable Dimension by,
            boolean compared,
            Period period,
            List<String> centres) {}

    public record Broken(Query query, Instant asOf, List<Source> sources, List<Figure> figures) {}

    /** @param total of all the centres, not always the sum of theirs */
    public record Figure(Indicator indicator, Map<String, Amount> centres, Amount total) {}

    /**
     * @param parts by value, in the order of the values; empty when nothing was asked to be broken down
     * @param compared with what it was in other periods; null when that wasn't asked for
     */
    public record Amount(
            long figure, Map<String, Long> parts, @Nullable Comparison compared) {}

    /**
     * @param before in the period of the same length right before
     * @param yearAgo in the same period a year ago
     */
    public record Comparison(
            long before, long yearAgo, Map<String, Long> partsBefore, Map<String, Long> partsYearAgo) {}

    /** What is known of a centre, or of the centres together, in the period and in those it is compared with. */
    private record Counted(
            Tally now, @Nullable Tally before, @Nullable Tally yearAgo) {}

    public Broken handle(Query query) {
        var asOf = clock.instant();
        var period = query.period;
        var periods = query.compared ? List.of(period, period.before(), period.yearAgo()) : List.of(period);
        var read =
                query.by == null ? readPeriod.wholesOf(query.centres, periods) : readPeriod.of(query.centres, periods);
        Map<String, Counted> centres = new LinkedHashMap<>();
        for (var centre : query.centres) {
            centres.put(
                    centre,
                    counted(read.stream().map(reading -> reading.of(centre)).toList()));
        }
        var together = counted(read.stream().map(Reading::together).toList());
        return new Broken(
                query,
                asOf,
                sources.all(),
                query.indicators.stream()
                        .map(indicator -> figure(indicator, query.by, centres, together))
                        .toList());
    }

    private static Counted counted(List<Tally> read) {
        return read.size() == 1
                ? new Counted(read.getFirst(), null, null)
                : new Counted(read.getFirst(), read.get(1), read.get(2));
    }

    private static Figure figure(
            Indicator indicator, @Nullable Dimension by, Map<String, Counted> centres, Counted together) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        centres.forEach((centre, counted) -> amounts.put(centre, amount(indicator, by, counted)));
        return new Figure(indicator, amounts, amount(indicator, by, together));
    }

    private static Amount amount(Indicator indicator, @Nullable Dimension by, Counted counted) {
        return new Amount(
                counted.now.figure(indicator),
                by == null ? Map.of() : parts(indicator, by, counted.now),
                counted.before == null || counted.yearAgo == null
                        ? null
                        : new Comparison(
                                counted.before.figure(indicator),
                                counted.yearAgo.figure(indicator),
                                by == null ? Map.of() : parts(indicator, by, counted.before),
                                by == null ? Map.of() : parts(indicator, by, counted.yearAgo)));
    }

    private static Map<String, Long> parts(Indicator indicator, Dimension by, Tally tally) {
        Map<String, Long> parts = new LinkedHashMap<>();
        tally.parts(indicator, by)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(value -> parts.put(value, tally.figure(new Cell(indicator, by.is(value)))));
        return parts;
    }
}
