package pl.krakow.centra.reporting.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.Span;

/**
 * Looks since which day figures may have become different, so that closings nothing can have happened to aren't counted anew. It asks
 * only for the versions of what was counted: of every year, and of the months of a year that has changed.
 */
@Component
@RequiredArgsConstructor
class LookForChanges {

    private final Buckets buckets;
    private final MergedMembers merged;
    private final OpenTimes openTimes;
    private final Generations generations;

    /**
     * What was seen at one look.
     *
     * @param generation of the figures; versions of another one say nothing, for each begins to count them anew
     * @param beside of what isn't counted in months: who was merged, and when rooms are open
     */
    record Seen(int generation, Map<Span, Long> years, Map<Span, Long> months, int beside) {

        static final Seen NOTHING = new Seen(-1, Map.of(), Map.of(), 0);

        /** The first day figures may have changed on since another look; nothing when none has. */
        Optional<LocalDate> changedSince(Seen before) {
            if (generation != before.generation || beside != before.beside) {
                return Optional.of(LocalDate.MIN);
            }
            Set<Span> all = new HashSet<>(months.keySet());
            all.addAll(before.months.keySet());
            return all.stream()
                    .filter(month -> !Objects.equals(months.get(month), before.months.get(month)))
                    .map(Span::first)
                    .min(Comparator.naturalOrder());
        }
    }

    /** The years first: a month that is counted after them is seen, and its year again at the next look. */
    Seen look(Seen last) {
        return generations.consistently(() -> {
            int generation = generations.current();
            var before = last.generation == generation ? last : Seen.NOTHING;
            var years = buckets.versions(buckets.years());
            Map<Span, Long> months = new HashMap<>();
            Set<Span> changed = new HashSet<>();
            years.forEach((year, version) -> year.parts().forEach(month -> {
                var known = before.months.get(month);
                if (!version.equals(before.years.get(year))) {
                    changed.add(month);
                } else if (known != null) {
                    months.put(month, known);
                }
            }));
            if (!changed.isEmpty()) {
                months.putAll(buckets.versions(changed));
            }
            return new Seen(generation, years, months, Objects.hash(merged.all(), openTimes.all()));
        });
    }
}
