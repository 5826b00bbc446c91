package pl.krakow.centra.reporting.counting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.counting.domain.Span;

/**
 * Takes in what an event says about a thing, and counts every day it touches anew.
 *
 * <p>The days are counted also when the event is old news. The process may have died after the fact was recorded and
 * before its days were counted; the event is then delivered again, its fact is not newer, and only the recount heals
 * the days.
 */
@Component
@RequiredArgsConstructor
public class RecordFact {

    private final Facts facts;
    private final Members members;
    private final CountSpan countSpan;
    private final Months months;

    /** Nothing throws but the store, and then all of it may be done again. */
    public void handle(Reckoned reckoned) {
        var arrived = new Fact(reckoned.fact(), reckoned.version(), reckoned.event(), lines(reckoned), Set.of());
        var days = Attempts.untilWon(() -> record(arrived)).days();
        days.forEach(day -> countSpan.count(Span.of(day)));
        if (!days.isEmpty()) {
            months.unsettle(days.stream().map(Month::of).collect(Collectors.toSet()));
        }
    }

    private List<Line> lines(Reckoned reckoned) {
        var ordinals = members.ordinalsOf(reckoned.entries().stream()
                .map(Reckoned.Entry::member)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return reckoned.entries().stream()
                .map(entry -> new Line(
                        entry.day(),
                        entry.cell(),
                        entry.amount(),
                        entry.member() == null ? Line.NOBODY : ordinals.getOrDefault(entry.member(), Line.NOBODY)))
                .toList();
    }

    /** What is recorded then; nothing when somebody else recorded it meanwhile. */
    private Optional<Fact> record(Fact arrived) {
        var known = facts.find(arrived.id()).orElse(null);
        if (known == null) {
            return facts.add(arrived) ? Optional.of(arrived) : Optional.empty();
        }
        var newest = known.updatedBy(arrived);
        return newest.version() == known.version() || facts.replace(known, newest)
                ? Optional.of(newest)
                : Optional.empty();
    }
}
