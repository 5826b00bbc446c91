package pl.krakow.centra.reporting.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.MergedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.Sources;
import pl.krakow.centra.reporting.usage.domain.Sources.Source;
import pl.krakow.centra.reporting.usage.domain.Usage;

/** The figures of a period, per centre and of the centres together. */
@Component
@RequiredArgsConstructor
public class SummariseUsage {

    private final DayBuckets buckets;
    private final BeneficiarySets sets;
    private final MergedBeneficiaries merged;
    private final Sources sources;
    private final Clock clock;

    /** @param centres the centres asked for, each once */
    public record Query(Period period, List<String> centres) {}

    /**
     * @param asOf what had been taken in by then is counted
     * @param total of all the centres; a beneficiary of several of them counts once
     */
    public record Summary(
            Period period, Instant asOf, List<Source> sources, List<CentreFigures> centres, Figures total) {}

    public record CentreFigures(String centre, Figures figures) {}

    /** A number for every indicator; minutes where an indicator measures time. */
    public record Figures(Map<Indicator, Long> values) {

        public Figures {
            values = Map.copyOf(values);
        }

        public long of(Indicator indicator) {
            return values.getOrDefault(indicator, 0L);
        }
    }

    public Summary handle(Query query) {
        Instant asOf = clock.instant();
        Map<String, List<Usage>> days = buckets.within(query.centres, query.period).stream()
                .collect(groupingBy(bucket -> bucket.day().centre(), mapping(bucket -> bucket.usage(), toList())));
        Map<Integer, Integer> survivors = merged.survivors();
        List<CentreUsage> perCentre = query.centres.stream()
                .map(centre -> new CentreUsage(
                        centre,
                        Usage.together(days.getOrDefault(centre, List.of()), sets)
                                .withSurvivors(survivors, sets)))
                .toList();
        Usage total = Usage.together(perCentre.stream().map(CentreUsage::usage).toList(), sets);
        return new Summary(
                query.period,
                asOf,
                sources.all(),
                perCentre.stream()
                        .map(each -> new CentreFigures(each.centre, figures(each.usage)))
                        .toList(),
                figures(total));
    }

    private Figures figures(Usage usage) {
        Map<Indicator, Long> values = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            values.put(indicator, usage.figure(indicator, sets));
        }
        return new Figures(values);
    }

    private record CentreUsage(String centre, Usage usage) {}
}
