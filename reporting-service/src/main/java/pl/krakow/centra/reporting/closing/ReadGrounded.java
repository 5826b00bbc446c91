package pl.krakow.centra.reporting.closing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.reporting.closing.GatherEvidence.Gathered;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.counting.CountMonths;
import pl.krakow.centra.reporting.counting.ReadPeriod.Reading;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Interval;
import pl.krakow.centra.reporting.counting.domain.MemberSets;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Reads a period's figures together with the facts they are counted from. The two are stored apart, and events arrive meanwhile; so
 * the facts are added up, and what they add up to is what is read, figure by figure and member by member, or both are read again.
 * Where a day was left uncounted it is counted first.
 */
@Component
@RequiredArgsConstructor
class ReadGrounded {

    private final CountLive countLive;
    private final CountMonths countMonths;
    private final MergedMembers merged;
    private final MemberSets sets;
    private final Generations generations;

    /** @param facts what they add up to */
    record Grounded(Reading figures, Gathered facts) {}

    /**
     * Both, of one moment.
     *
     * @param gathering keeps the facts
     * @param forgetting what was kept, because figures went on meanwhile
     */
    Grounded handle(Closable closable, Supplier<Gathered> gathering, Runnable forgetting) {
        return Attempts.untilWon(() -> generations.consistently(() -> {
            var facts = gathering.get();
            var figures = countLive.reading(closable);
            var apart = apart(facts, figures);
            if (apart.isEmpty()) {
                return Optional.of(new Grounded(figures, facts));
            }
            forgetting.run();
            apart.forEach(place -> mend(place, closable.period()));
            return Optional.empty();
        }));
    }

    /** The places whose facts and figures aren't of one moment. */
    private Set<String> apart(Gathered facts, Reading figures) {
        var survivors = merged.survivors();
        Set<String> apart = new HashSet<>();
        figures.centres().forEach((centre, tally) -> {
            if (!agree(facts.places().getOrDefault(centre, List.of()), tally, survivors)) {
                apart.add(centre);
            }
        });
        var all = facts.places().values().stream().flatMap(List::stream).toList();
        if (apart.isEmpty() && !agree(all, figures.together(), survivors)) {
            apart.addAll(facts.places().keySet());
        }
        return apart;
    }

    private boolean agree(Collection<Tally> facts, Tally figures, Map<Integer, Integer> survivors) {
        return Tally.together(facts, sets).withSurvivors(survivors, sets).equals(figures.counted());
    }

    private void mend(String place, Period period) {
        Interval.MONTH.cut(period).forEach(month -> countMonths.mend(new Month(place, month.month())));
    }
}
