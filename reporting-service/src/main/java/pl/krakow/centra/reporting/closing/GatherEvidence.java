package pl.krakow.centra.reporting.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.closing.domain.Evidence.Ground;
import pl.krakow.centra.reporting.closing.domain.Evidence.Part;
import pl.krakow.centra.reporting.counting.CountedTogether;
import pl.krakow.centra.reporting.counting.domain.Day;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.Span;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Gathers on which facts a period is counted from, a centre's month after the other, so that even a year of all centres is never in
 * memory as a whole. A fact is known by its version and the event that told it, which stay the same when figures are rebuilt.
 */
@Component
@RequiredArgsConstructor
class GatherEvidence {

    private final Facts facts;
    private final Evidence evidence;
    private final MemberSets sets;
    private final CentreCatalogue centres;
    private final CountedTogether countedTogether;

    /**
     * What was gathered.
     *
     * @param kept how many facts
     * @param places what all facts of the period add up to, month by month
     */
    record Gathered(long kept, Map<String, List<Tally>> places) {}

    /** Every fact a period is counted from. */
    Gathered keep(UUID id, Closable closable) {
        return gather(
                id,
                closable,
                (_, now) -> now.stream()
                        .map(fact -> new Ground(fact.id(), fact.version(), fact.event(), null, true))
                        .toList());
    }

    /** Every fact that came, changed or went since a closing was last corrected. */
    Gathered keepChanges(UUID id, Closing closing) {
        return gather(id, closing.snapshot().closed(), (part, now) -> changes(known(closing, part), now));
    }

    private Gathered gather(UUID id, Closable closable, BiFunction<Part, List<Fact>, List<Ground>> grounds) {
        long kept = 0;
        Map<String, List<Tally>> places = new LinkedHashMap<>();
        for (var each : parts(closable).entrySet()) {
            var part = each.getKey();
            var days = each.getValue();
            var now = facts.during(Span.of(part.centre(), part.month())).stream()
                    .filter(fact -> fact.presentDays().stream().anyMatch(days::contains))
                    .sorted(Comparator.comparing(fact -> fact.id().toString()))
                    .toList();
            places.computeIfAbsent(part.centre(), _ -> new ArrayList<>())
                    .add(Tally.of(
                            now.stream()
                                    .flatMap(fact -> fact.lines().stream())
                                    .filter(line -> days.contains(line.day()))
                                    .toList(),
                            sets));
            var found = grounds.apply(part, now);
            if (!found.isEmpty()) {
                evidence.put(id, part, found);
                kept += found.size();
            }
        }
        return new Gathered(kept, places);
    }

    private Map<FactId, Ground> known(Closing closing, Part part) {
        Map<FactId, Ground> known = new LinkedHashMap<>();
        for (var grounds : evidence.of(closing.allEvidence(), part)) {
            for (var ground : grounds) {
                if (ground.counts()) {
                    known.put(ground.fact(), ground);
                } else {
                    known.remove(ground.fact());
                }
            }
        }
        return known;
    }

    private List<Ground> changes(Map<FactId, Ground> known, List<Fact> now) {
        List<Ground> changes = new ArrayList<>();
        for (var fact : now) {
            var before = known.remove(fact.id());
            if (before == null || before.version() != fact.version()) {
                changes.add(new Ground(
                        fact.id(), fact.version(), fact.event(), before == null ? null : before.version(), true));
            }
        }
        known.forEach((id, before) -> {
            var gone = facts.find(id);
            changes.add(new Ground(
                    id,
                    gone.map(Fact::version).orElse(before.version()),
                    gone.map(Fact::event).orElse(""),
                    before.version(),
                    false));
        });
        return changes;
    }

    /** The days of a period, by place and month. */
    private Map<Part, Set<Day>> parts(Closable closable) {
        var all = centres.all().stream().map(centre -> centre.id().value()).toList();
        var period = closable.period();
        Map<Part, Set<Day>> parts = new LinkedHashMap<>();
        for (var place : countedTogether.of(closable.centres(all))) {
            for (LocalDate date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
                parts.computeIfAbsent(new Part(place, YearMonth.from(date)), _ -> new HashSet<>())
                        .add(new Day(place, date));
            }
        }
        return parts;
    }
}
