package pl.krakow.centra.reporting.counting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** Counts months whose days were counted anew, or of which no day was counted yet. */
@Component
@RequiredArgsConstructor
public class CountMonths {

    private final Facts facts;
    private final Buckets buckets;
    private final Months months;
    private final MemberSets sets;
    private final CountSpan countSpan;

    /** Every month that isn't settled, from its days. */
    public void settle() {
        months.unsettled().forEach(this::settle);
    }

    /** The year before the month is settled: as long as one of its months isn't, the year isn't read. */
    void settle(Unsettled unsettled) {
        var month = unsettled.month();
        countSpan.count(Span.of(month.centre(), month.month()));
        countSpan.count(Span.year(month.centre(), month.month().getYear()));
        months.settle(unsettled);
    }

    /**
     * Months of one year at one centre, with all their days, from facts: each fact is read once.
     *
     * @param ofAYear those of its months that aren't settled
     */
    public void fromFacts(Collection<Unsettled> ofAYear) {
        ofAYear.forEach(unsettled -> Attempts.untilSettled(() -> count(unsettled.month())));
        ofAYear.stream()
                .map(Unsettled::month)
                .map(month -> Span.year(month.centre(), month.month().getYear()))
                .distinct()
                .forEach(countSpan::count);
        ofAYear.forEach(months::settle);
    }

    /**
     * Counts those days of a month again that aren't what their facts add up to: a process died before it counted them, or one is about
     * to. The month is read by its days until it is settled again.
     */
    public void mend(Month month) {
        var span = Span.of(month.centre(), month.month());
        var lines = lines(span);
        Map<Span, Tally> counted = new HashMap<>();
        buckets.of(span.parts()).forEach(bucket -> counted.put(bucket.span(), bucket.tally()));
        for (var day : span.parts()) {
            if (!tally(lines, day).equals(counted.getOrDefault(day, Tally.NOTHING))) {
                countSpan.count(day);
            }
        }
        months.unsettle(Set.of(month));
    }

    /** The versions are read before the facts, as {@link CountSpan} does. */
    private boolean count(Month month) {
        var span = Span.of(month.centre(), month.month());
        var days = new ArrayList<>(span.parts());
        days.add(span);
        var versions = buckets.versions(days);
        var lines = lines(span);
        Set<Span> counted = versions.keySet().stream()
                .filter(known -> known.length() == Span.Length.DAY)
                .collect(Collectors.toCollection(HashSet::new));
        lines.keySet().forEach(day -> counted.add(Span.of(day)));
        List<Bucket> recounted = new ArrayList<>();
        Map<Span, Tally> tallies = new HashMap<>();
        for (var day : counted) {
            var tally = tally(lines, day);
            tallies.put(day, tally);
            recounted.add(new Bucket(day, versions.getOrDefault(day, 0L) + 1, tally));
        }
        recounted.add(Bucket.of(span, versions.getOrDefault(span, 0L) + 1, tallies, sets));
        return buckets.succeedAll(recounted);
    }

    private Map<Day, List<Line>> lines(Span month) {
        Map<Day, List<Line>> lines = new HashMap<>();
        for (var fact : facts.during(month)) {
            for (var line : fact.lines()) {
                var day = line.day();
                if (day.centre().equals(month.centre())
                        && YearMonth.from(day.date()).equals(YearMonth.from(month.first()))) {
                    lines.computeIfAbsent(day, _ -> new ArrayList<>()).add(line);
                }
            }
        }
        return lines;
    }

    private Tally tally(Map<Day, List<Line>> lines, Span day) {
        return Tally.of(lines.getOrDefault(new Day(day.centre(), day.first()), List.of()), sets);
    }
}
