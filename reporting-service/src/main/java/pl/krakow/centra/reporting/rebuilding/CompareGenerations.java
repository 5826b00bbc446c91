package pl.krakow.centra.reporting.rebuilding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Difference;

/** Compares every figure, and every part of one, of every month at every centre in two generations. */
@Component
@RequiredArgsConstructor
class CompareGenerations {

    /** So many are told one by one. */
    static final int TOLD = 200;

    private final StoredGenerations generations;
    private final ReadPeriod readPeriod;
    private final Buckets buckets;
    private final Months months;
    private final MergedMembers merged;
    private final OpenTimes openTimes;
    private final MemberSets sets;

    /** @param all how many there are */
    record Compared(long all, List<Difference> first) {}

    Compared handle(int live, int rebuilt) {
        Set<Span> years = new HashSet<>(generations.within(live, buckets::years));
        years.addAll(generations.within(rebuilt, buckets::years));
        var differences = new Differences();
        var unlike = unlike(live, rebuilt, years);
        for (var year : years.stream()
                .sorted(Comparator.comparing(Span::centre).thenComparing(Span::first))
                .toList()) {
            if (!unlike.contains(year.centre()) && stored(live, year).equals(stored(rebuilt, year))) {
                continue;
            }
            // Who was new in later years is another question then.
            unlike.add(year.centre());
            compare(live, rebuilt, year, differences);
        }
        return new Compared(differences.all, differences.told);
    }

    private static final class Differences {

        private final List<Difference> told = new ArrayList<>();
        private long all;

        void add(Difference difference) {
            all++;
            if (told.size() < TOLD) {
                told.add(difference);
            }
        }
    }

    /** The centres whose figures can't be told to be the same by what is stored of them: all that is read of the others follows from it. */
    private Set<String> unlike(int live, int rebuilt, Set<Span> years) {
        boolean alike = beside(live).equals(beside(rebuilt));
        Set<String> unlike = new HashSet<>();
        if (!alike) {
            years.forEach(year -> unlike.add(year.centre()));
        }
        for (int generation : new int[] {live, rebuilt}) {
            generations
                    .within(generation, months::unsettled)
                    .forEach(unsettled -> unlike.add(unsettled.month().centre()));
        }
        return unlike;
    }

    /** What isn't counted in months: who was merged, and when rooms are open. */
    private List<Object> beside(int generation) {
        return generations.within(
                generation,
                () -> List.of(
                        merged.all(),
                        Set.copyOf(openTimes.all().hours()),
                        Set.copyOf(openTimes.all().rooms()),
                        Set.copyOf(openTimes.all().closures())));
    }

    /** Whatever months are read from: their own documents, and what their year tells of them. */
    private List<Object> stored(int generation, Span year) {
        return generations.within(generation, () -> {
            var told = buckets.wholesOf(List.of(year), Set.of());
            return List.of(
                    tallies(buckets.of(year.parts())),
                    tallies(told),
                    told.stream().map(Bucket::parts).filter(Objects::nonNull).toList());
        });
    }

    private static Map<Span, Tally> tallies(List<Bucket> buckets) {
        return buckets.stream()
                .filter(bucket -> !bucket.tally().equals(Tally.NOTHING))
                .collect(Collectors.toMap(Bucket::span, Bucket::tally));
    }

    private void compare(int live, int rebuilt, Span year, Differences differences) {
        var all = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year.first().getYear(), month))
                .toList();
        var was = read(live, year.centre(), all);
        var is = read(rebuilt, year.centre(), all);
        for (int i = 0; i < all.size(); i++) {
            for (var cell : differing(was.get(i), is.get(i))) {
                differences.add(new Difference(
                        year.centre(),
                        all.get(i).toString(),
                        cell.key(),
                        was.get(i).figure(cell),
                        is.get(i).figure(cell)));
            }
        }
    }

    private List<Tally> read(int generation, String centre, List<YearMonth> months) {
        var periods = months.stream()
                .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
                .toList();
        return generations.within(generation, () -> readPeriod.of(List.of(centre), periods)).stream()
                .map(reading -> reading.of(centre))
                .toList();
    }

    private List<Cell> differing(Tally one, Tally other) {
        Set<Cell> cells = new HashSet<>(one.sums().keySet());
        cells.addAll(other.sums().keySet());
        cells.addAll(one.members().keySet());
        cells.addAll(other.members().keySet());
        return cells.stream()
                .filter(cell -> differs(cell, one, other))
                .sorted(Comparator.comparing(Cell::key))
                .toList();
    }

    /** Who is counted matters too, not only how many. */
    private boolean differs(Cell cell, Tally one, Tally other) {
        return cell.indicator().distinct()
                ? !one.members(cell, sets).equals(other.members(cell, sets))
                : one.figure(cell) != other.figure(cell);
    }
}
