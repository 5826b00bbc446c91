package pl.krakow.centra.reporting.counting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Bucket;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Finds the days of a period on which something was counted. Of a long one the years are asked first, then the months of those that have
 * something, then the days of those months: what it costs depends on in how many months something was counted, and not on how long the
 * period is. A year or month that isn't settled is always looked into.
 */
@Component
@RequiredArgsConstructor
public class FindCountedDays {

    /** The days of so many months are asked without asking years and months first. */
    private static final int FEW_MONTHS = 2;

    private final Buckets buckets;
    private final Months months;

    /**
     * Goes through them by date and place.
     *
     * @param counted whether there is something in what was counted; of a month or year there is when there is on any of its days
     * @param further whether to go on after this one
     */
    public void each(Collection<String> places, Period period, Predicate<Tally> counted, Predicate<Day> further) {
        var spans = new Spans(months.unsettled().stream().map(Unsettled::month).collect(toSet()));
        new Look(spans, period, counted, further).at(places);
    }

    /** One look through a period. */
    @RequiredArgsConstructor
    private final class Look {

        private final Spans spans;
        private final Period period;
        private final Predicate<Tally> counted;
        private final Predicate<Day> further;

        void at(Collection<String> places) {
            var all = ofAll(places, Look::months);
            if (all.size() <= FEW_MONTHS * places.size()) {
                through(all);
                return;
            }
            var years = byDate(withSomething(ofAll(places, Look::years)));
            for (var ofOneYear : years.values()) {
                if (!through(withSomething(parts(ofOneYear)))) {
                    return;
                }
            }
        }

        /** False when that is enough. */
        private boolean through(Collection<Span> months) {
            for (var ofOneMonth : byDate(months).values()) {
                var days = withSomething(parts(ofOneMonth)).stream()
                        .sorted(Comparator.comparing(Span::first).thenComparing(Span::centre))
                        .toList();
                for (var day : days) {
                    if (!further.test(new Day(day.centre(), day.first()))) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** One query. */
        private Set<Span> withSomething(List<Span> asked) {
            Set<Span> found = new HashSet<>(asked);
            var told = asked.stream().filter(spans::isSettled).toList();
            if (!told.isEmpty()) {
                told.forEach(found::remove);
                buckets.of(told).stream()
                        .filter(bucket -> counted.test(bucket.tally()))
                        .map(Bucket::span)
                        .forEach(found::add);
            }
            return found;
        }

        private List<Span> parts(Collection<Span> whole) {
            return whole.stream()
                    .flatMap(span -> span.parts().stream())
                    .filter(span ->
                            !span.first().isAfter(period.to()) && !last(span).isBefore(period.from()))
                    .toList();
        }

        private static LocalDate last(Span span) {
            return switch (span.length()) {
                case DAY -> span.first();
                case MONTH -> span.first().plusMonths(1).minusDays(1);
                case YEAR -> span.first().plusYears(1).minusDays(1);
            };
        }

        private static TreeMap<LocalDate, List<Span>> byDate(Collection<Span> spans) {
            return spans.stream().collect(groupingBy(Span::first, TreeMap::new, toList()));
        }

        private List<Span> ofAll(Collection<String> places, BiFunction<String, Period, Stream<Span>> divided) {
            return places.stream()
                    .flatMap(place -> divided.apply(place, period))
                    .toList();
        }

        private static Stream<Span> months(String place, Period period) {
            return Stream.iterate(
                            period.month(),
                            month -> !month.isAfter(YearMonth.from(period.to())),
                            month -> month.plusMonths(1))
                    .map(month -> Span.of(place, month));
        }

        private static Stream<Span> years(String place, Period period) {
            return IntStream.rangeClosed(period.from().getYear(), period.to().getYear())
                    .mapToObj(year -> Span.year(place, year));
        }
    }
}
