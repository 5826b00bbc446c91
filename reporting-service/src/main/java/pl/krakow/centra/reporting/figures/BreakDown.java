package pl.krakow.centra.reporting.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Sources;
import pl.krakow.centra.reporting.counting.domain.Sources.Source;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** Some figures of a period, per centre and together, and the parts of them by one dimension. */
@Component
@RequiredArgsConstructor
public class BreakDown {

    private final ReadPeriod readPeriod;
    private final Sources sources;
    private final Clock clock;

    /** @param by null for the figures as a whole; all of them can be broken down by it */
    public record Query(
            List<Indicator> indicators, @Nullable Dimension by, Period period, List<String> centres) {}

    public record Broken(Query query, Instant asOf, List<Source> sources, List<Figure> figures) {}

    /** @param total of all the centres, not always the sum of theirs */
    public record Figure(Indicator indicator, Map<String, Amount> centres, Amount total) {}

    /** @param parts by value, in the order of the values; empty when nothing was asked to be broken down */
    public record Amount(long figure, Map<String, Long> parts) {}

    public Broken handle(Query query) {
        var asOf = clock.instant();
        var tallies = readPeriod.of(query.centres, query.period);
        var together = readPeriod.together(tallies.values());
        return new Broken(
                query,
                asOf,
                sources.all(),
                query.indicators.stream()
                        .map(indicator -> figure(indicator, query.by, tallies, together))
                        .toList());
    }

    private static Figure figure(
            Indicator indicator, @Nullable Dimension by, Map<String, Tally> tallies, Tally together) {
        Map<String, Amount> centres = new LinkedHashMap<>();
        tallies.forEach((centre, tally) -> centres.put(centre, amount(indicator, by, tally)));
        return new Figure(indicator, centres, amount(indicator, by, together));
    }

    private static Amount amount(Indicator indicator, @Nullable Dimension by, Tally tally) {
        Map<String, Long> parts = new LinkedHashMap<>();
        Stream.concat(tally.sums().keySet().stream(), tally.members().keySet().stream())
                .filter(cell -> cell.indicator() == indicator)
                .map(Cell::part)
                .filter(Objects::nonNull)
                .filter(part -> part.dimension() == by)
                .map(Part::value)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(value -> parts.put(value, tally.figure(new Cell(indicator, part(by, value)))));
        return new Amount(tally.figure(indicator), parts);
    }

    private static Part part(@Nullable Dimension by, String value) {
        return Objects.requireNonNull(by).is(value);
    }
}
