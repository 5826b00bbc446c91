package pl.krakow.centra.reporting.rebuilding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.Fact;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Line;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Month;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

/**
 * Keeps the newest of many events at once, and counts nothing: as long as no day was counted, none can be out of date. Which months
 * have to be counted is said before the facts are kept.
 */
@Component
@RequiredArgsConstructor
class ReplayEvents {

    private static final int REMEMBERED_MEMBERS = 200_000;

    /**
     * So many facts are held before they are kept, some 20 MB: several events of one thing, as of a booking that is asked for, confirmed
     * and counted within weeks, are then mostly one write.
     */
    private static final int HELD = 15_000;

    private final TakeEvent takeEvent;
    private final Facts facts;
    private final Members members;
    private final Months months;

    /** One course through the history, which remembers what it has said and looked up. */
    Course course() {
        return new Course();
    }

    final class Course {

        private final Set<Month> said = new HashSet<>();
        private final Map<UUID, Integer> ordinals = new HashMap<>();
        private final Map<FactId, Reckoned> newest = new HashMap<>();

        /** What counts is held until it is kept; anything else is taken in at once. */
        void take(ReceivedEvent event) {
            if (TakeEvent.isCounted(event)) {
                for (var reckoned : takeEvent.reckoned(event)) {
                    newest.merge(
                            reckoned.fact(),
                            reckoned,
                            (known, arrived) -> arrived.version() > known.version() ? arrived : known);
                }
            } else {
                takeEvent.handle(event);
            }
        }

        boolean holdsMuch() {
            return newest.size() >= HELD;
        }

        /** All that is held. Until then nothing of it may be taken for done. */
        void keep() {
            lookUp(newest.values().stream()
                    .flatMap(reckoned -> reckoned.entries().stream())
                    .map(Reckoned.Entry::member)
                    .filter(member -> member != null && !ordinals.containsKey(member))
                    .collect(Collectors.toSet()));
            var arrived = newest.values().stream().map(this::fact).toList();
            say(arrived);
            facts.keepNewest(arrived);
            newest.clear();
        }

        private void lookUp(Set<UUID> unknown) {
            if (ordinals.size() > REMEMBERED_MEMBERS) {
                ordinals.clear();
            }
            ordinals.putAll(members.ordinalsOf(unknown));
        }

        private Fact fact(Reckoned reckoned) {
            List<Line> lines = new ArrayList<>();
            for (var entry : reckoned.entries()) {
                var member = entry.member();
                lines.add(new Line(
                        entry.day(),
                        entry.cell(),
                        entry.amount(),
                        member == null ? Line.NOBODY : ordinals.computeIfAbsent(member, members::ordinalOf)));
            }
            return new Fact(reckoned.fact(), reckoned.version(), reckoned.event(), lines, Set.of());
        }

        private void say(List<Fact> arrived) {
            Set<Month> touched = new HashSet<>();
            for (var fact : arrived) {
                fact.presentDays().forEach(day -> touched.add(Month.of(day)));
            }
            touched.removeAll(said);
            if (!touched.isEmpty()) {
                months.unsettle(touched);
                said.addAll(touched);
            }
        }
    }
}
