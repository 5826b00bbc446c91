package pl.krakow.centra.reporting.counting;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
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
    private final CountedTogether countedTogether;
    private final Generations generations;

    /**
     * What was counted in a period.
     *
     * @param centres a tally for each of those asked for, in their order
     * @param together of the centres, with nobody counted twice; of every centre there is, with what is the city's own
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
        var places = countedTogether.of(centres);
        Set<Span> wholes = new HashSet<>();
        Set<Span> broken = new HashSet<>();
        for (var place : places) {
            for (var period : periods) {
                (parts ? broken : wholes).addAll(spans.of(place, period));
                period.earlier().ifPresent(all -> wholes.addAll(spans.of(place, all)));
            }
        }
        wholes.removeAll(broken);
        var tallies = wholes(wholes, spans);
        if (!broken.isEmpty()) {
            buckets.of(broken).forEach(bucket -> tallies.put(bucket.span(), bucket.tally()));
        }
        var counted = new Counted(spans, tallies, merged.survivors(), parts);
        return periods.stream()
                .map(period -> counted.reading(centres, places, period))
                .toList();
    }

    /** One query, and another one as long as there are buckets that don't tell what they were counted from. */
    private Map<Span, Tally> wholes(Set<Span> wanted, Spans spans) {
        var telling = buckets.wholesOf(wanted.stream().map(spans::toldBy).collect(Collectors.toSet()), wanted).stream()
                .collect(toMap(Bucket::span, Function.identity()));
        Map<Span, Tally> tallies = new HashMap<>();
        List<Span> untold = new ArrayList<>();
        for (var span : wanted) {
            var bucket = telling.get(spans.toldBy(span));
            if (bucket == null) {
                continue;
            }
            if (bucket.span().equals(span)) {
                tallies.put(span, bucket.tally());
            } else if (bucket.parts() == null) {
                untold.add(span);
            } else {
                tallies.put(span, bucket.parts().getOrDefault(span, Tally.NOTHING));
            }
        }
        if (!untold.isEmpty()) {
            buckets.wholesOf(untold, Set.of()).forEach(bucket -> tallies.put(bucket.span(), bucket.tally()));
        }
        return tallies;
    }

    /** A member, and everyone it stands for. */
    public Set<Integer> mergedInto(int member) {
        Set<Integer> all = new HashSet<>(Set.of(member));
        merged.survivors().forEach((from, survivor) -> {
            if (survivor == member) {
                all.add(from);
            }
        });
        return all;
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

        Reading reading(Collection<String> centres, Collection<String> places, Period period) {
            Map<String, Tally> each = new LinkedHashMap<>();
            List<MemberSet> earlier = new ArrayList<>();
            for (var place : places) {
                var before = period.earlier().map(all -> known(place, all)).orElseGet(() -> sets.of(List.of()));
                earlier.add(before);
                var now = tally(place, period).sinceEver(before, sets);
                each.put(place, now.with(openHours.of(place, openTimes).sums(period, now, parts)));
            }
            var together = Tally.together(each.values(), sets).sinceEver(sets.union(earlier), sets);
            each.keySet().retainAll(centres);
            return new Reading(each, together);
        }

        private Tally tally(String centre, Period period) {
            return Tally.together(told(centre, period).toList(), sets).withSurvivors(survivors, sets);
        }

        /** Whoever was there. */
        private MemberSet known(String centre, Period period) {
            var beneficiaries = Cell.whole(Indicator.BENEFICIARIES);
            return sets.withSurvivors(
                    sets.union(told(centre, period)
                            .map(tally -> tally.members().get(beneficiaries))
                            .filter(Objects::nonNull)
                            .toList()),
                    survivors);
        }

        private Stream<Tally> told(String centre, Period period) {
            return spans.of(centre, period).stream().map(tallies::get).filter(Objects::nonNull);
        }
    }
}
