package pl.krakow.centra.reporting.counting;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * What was counted in a period at some centres: out of whole years and months where they are settled, and days for the rest.
 * Three queries, whatever the period.
 */
@Component
@RequiredArgsConstructor
public class ReadPeriod {

    private final Buckets buckets;
    private final Months months;
    private final MergedMembers merged;
    private final MemberSets sets;

    /** A tally for each of the centres, in their order; survivors stand for whoever was merged into them. */
    public Map<String, Tally> of(Collection<String> centres, Period period) {
        return of(centres, List.of(period)).getFirst();
    }

    /** The same for several periods, in their order, by the same three queries. */
    public List<Map<String, Tally>> of(Collection<String> centres, List<Period> periods) {
        var unsettled = months.unsettled().stream().map(Unsettled::month).collect(Collectors.toSet());
        var spans = periods.stream()
                .map(period -> centres.stream()
                        .collect(toMap(identity(), centre -> spans(centre, period, unsettled), (_, last) -> last)))
                .toList();
        var counted = buckets
                .of(spans.stream()
                        .flatMap(each -> each.values().stream())
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(toMap(Bucket::span, Bucket::tally));
        var survivors = merged.survivors();
        return spans.stream()
                .map(each -> {
                    Map<String, Tally> tallies = new LinkedHashMap<>();
                    for (var centre : centres) {
                        tallies.put(centre, tally(each.getOrDefault(centre, List.of()), counted, survivors));
                    }
                    return tallies;
                })
                .toList();
    }

    private Tally tally(List<Span> spans, Map<Span, Tally> counted, Map<Integer, Integer> survivors) {
        return Tally.together(
                        spans.stream()
                                .map(counted::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        sets)
                .withSurvivors(survivors, sets);
    }

    /** The centres together, with nobody counted twice. */
    public Tally together(Collection<Tally> tallies) {
        return Tally.together(tallies, sets);
    }

    private static List<Span> spans(String centre, Period period, Set<Month> unsettled) {
        List<Span> spans = new ArrayList<>();
        var date = period.from();
        while (!date.isAfter(period.to())) {
            var span = longest(centre, date, period, unsettled);
            spans.add(span);
            date = switch (span.length()) {
                case DAY -> date.plusDays(1);
                case MONTH -> date.plusMonths(1);
                case YEAR -> date.plusYears(1);
            };
        }
        return spans;
    }

    private static Span longest(String centre, LocalDate from, Period period, Set<Month> unsettled) {
        if (from.getDayOfYear() == 1
                && !period.to().isBefore(from.plusYears(1).minusDays(1))
                && unsettled.stream()
                        .noneMatch(month ->
                                month.centre().equals(centre) && month.month().getYear() == from.getYear())) {
            return Span.year(centre, from.getYear());
        }
        if (from.getDayOfMonth() == 1
                && !period.to().isBefore(from.plusMonths(1).minusDays(1))
                && !unsettled.contains(new Month(centre, YearMonth.from(from)))) {
            return Span.of(centre, YearMonth.from(from));
        }
        return Span.of(new Day(centre, from));
    }
}
