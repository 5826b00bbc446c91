package pl.krakow.centra.reporting.rebuilding;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.ReadPeriod;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
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
    private final MemberSets sets;

    /** @param all how many there are */
    record Compared(long all, List<Difference> first) {}

    Compared handle(int live, int rebuilt) {
        Set<Span> years = new HashSet<>(generations.within(live, buckets::years));
        years.addAll(generations.within(rebuilt, buckets::years));
        List<Difference> told = new ArrayList<>();
        long all = 0;
        for (var year : years.stream()
                .sorted(Comparator.comparing(Span::centre).thenComparing(Span::first))
                .toList()) {
            var months = IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> YearMonth.of(year.first().getYear(), month))
                    .toList();
            var was = read(live, year.centre(), months);
            var is = read(rebuilt, year.centre(), months);
            for (int i = 0; i < months.size(); i++) {
                for (var cell : differing(was.get(i), is.get(i))) {
                    all++;
                    if (told.size() < TOLD) {
                        told.add(new Difference(
                                year.centre(),
                                months.get(i).toString(),
                                cell.key(),
                                was.get(i).figure(cell),
                                is.get(i).figure(cell)));
                    }
                }
            }
        }
        return new Compared(all, told);
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
