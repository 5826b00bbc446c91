package pl.krakow.centra.reporting.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import pl.krakow.centra.reporting.counting.domain.FactState;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Generations;

/**
 * Gathers on which facts a period is counted from, a centre's month after the other, so that even a year of all centres is never in
 * memory as a whole. A fact is known by its version and the event that told it, which stay the same when figures are rebuilt.
 */
@Component
@RequiredArgsConstructor
class GatherEvidence {

    private final Facts facts;
    private final Evidence evidence;
    private final Generations generations;
    private final CentreCatalogue centres;
    private final CountedTogether countedTogether;

    /** Every fact a period is counted from. */
    void keep(UUID id, Closable closable) {
        generations.consistently(() -> {
            parts(closable).forEach((part, days) -> {
                var grounds = facts.states(days).stream()
                        .map(state -> new Ground(state.id(), state.version(), state.event(), null, true))
                        .toList();
                if (!grounds.isEmpty()) {
                    evidence.put(id, part, grounds);
                }
            });
            return true;
        });
    }

    /**
     * Every fact that came, changed or went since a closing was last corrected.
     *
     * @return how many
     */
    long keepChanges(UUID id, Closing closing) {
        return generations.consistently(() -> {
            long all = 0;
            for (var part : parts(closing.snapshot().closed()).entrySet()) {
                var changes = changes(known(closing, part.getKey()), facts.states(part.getValue()));
                if (!changes.isEmpty()) {
                    evidence.put(id, part.getKey(), changes);
                    all += changes.size();
                }
            }
            return all;
        });
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

    private List<Ground> changes(Map<FactId, Ground> known, List<FactState> now) {
        List<Ground> changes = new ArrayList<>();
        for (var state : now) {
            var before = known.remove(state.id());
            if (before == null || before.version() != state.version()) {
                changes.add(new Ground(
                        state.id(), state.version(), state.event(), before == null ? null : before.version(), true));
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
    private Map<Part, List<Day>> parts(Closable closable) {
        var all = centres.all().stream().map(centre -> centre.id().value()).toList();
        var period = closable.period();
        Map<Part, List<Day>> parts = new LinkedHashMap<>();
        for (var place : countedTogether.of(closable.centres(all))) {
            for (LocalDate date = period.from(); !date.isAfter(period.to()); date = date.plusDays(1)) {
                parts.computeIfAbsent(new Part(place, YearMonth.from(date)), _ -> new ArrayList<>())
                        .add(new Day(place, date));
            }
        }
        return parts;
    }
}
