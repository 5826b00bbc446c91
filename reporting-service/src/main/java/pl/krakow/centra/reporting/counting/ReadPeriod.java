package pl.krakow.centra.reporting.counting;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.OpenHours;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * What was counted in a period at some centres: out of whole years and months where they are settled, and days for the rest.
 * Three queries, whatever the period. New beneficiaries are told from those that have been there before by everything that was
 * counted earlier: at the centre for the centre, at any of the centres for all together.
 */
@Component
@RequiredArgsConstructor
public class ReadPeriod {

    private final Buckets buckets;
    private final Months months;
    private final MergedMembers merged;
    private final MemberSets sets;
    private final OpenTimes openTimes;
    private final ReadOpenHours openHours;
    private final Generations generations;

    /**
     * What was counted in a period.
     *
     * @param centres a tally for each of those asked for, in their order
     * @param together of the centres, with nobody counted twice
     */
    public record Reading(Map<String, Tally> centres, Tally together) {

        public Tally of(String centre) {
            return centres.getOrDefault(centre, Tally.NOTHING);
        }
    }

    /** Survivors stand for whoever was merged into them. */
    public Reading of(Collection<String> centres, Period period) {
        return of(centres, List.of(period)).getFirst();
    }

    /** The same for several periods, in their order, by the same three queries. */
    public List<Reading> of(Collection<String> centres, List<Period> periods) {
        return of(centres, periods, true);
    }

    /** The same for figures as a whole only, none of which is broken down: much less is read. */
    public List<Reading> wholesOf(Collection<String> centres, List<Period> periods) {
        return of(centres, periods, false);
    }

    private List<Reading> of(Collection<String> centres, List<Period> periods, boolean parts) {
        return generations.consistently(() -> read(centres, periods, parts));
    }

    private List<Reading> read(Collection<String> centres, List<Period> periods, boolean parts) {
        var spans = new Spans(months.unsettled().stream().map(Unsettled::month).collect(Collectors.toSet()));
        var wanted = periods.stream()
                .flatMap(period -> Stream.concat(Stream.of(period), period.earlier().stream()))
                .flatMap(period -> centres.stream().flatMap(centre -> spans.of(centre, period).stream()))
                .collect(Collectors.toSet());
        var read = parts ? buckets.of(wanted) : buckets.wholesOf(wanted);
        var counted = new Counted(
                spans, read.stream().collect(toMap(Bucket::span, Bucket::tally)), merged.survivors(), parts);
        return periods.stream().map(period -> counted.reading(centres, period)).toList();
    }

    /** When the rooms of a centre are open. */
    public OpenHours openHours(String centre) {
        return openHours.of(centre, openTimes);
    }

    /** All that had to be read. */
    private final class Counted {

        private final Spans spans;
        private final Map<Span, Tally> tallies;
        private final Map<Integer, Integer> survivors;
        private final boolean parts;

        Counted(Spans spans, Map<Span, Tally> tallies, Map<Integer, Integer> survivors, boolean parts) {
            this.parts = parts;
            this.spans = spans;
            this.tallies = tallies;
            this.survivors = survivors;
        }

        Reading reading(Collection<String> centres, Period period) {
            Map<String, Tally> each = new LinkedHashMap<>();
            List<Tally> earlier = new ArrayList<>();
            for (var centre : centres) {
                var before = period.earlier().map(all -> tally(centre, all)).orElse(Tally.NOTHING);
                earlier.add(before);
                var now = tally(centre, period).sinceEver(before, sets);
                each.put(centre, now.with(openHours.of(centre, openTimes).sums(period, now, parts)));
            }
            return new Reading(
                    each, Tally.together(each.values(), sets).sinceEver(Tally.together(earlier, sets), sets));
        }

        private Tally tally(String centre, Period period) {
            return Tally.together(
                            spans.of(centre, period).stream()
                                    .map(tallies::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            sets)
                    .withSurvivors(survivors, sets);
        }
    }
}
