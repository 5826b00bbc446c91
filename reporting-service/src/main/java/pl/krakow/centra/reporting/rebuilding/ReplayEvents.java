package pl.krakow.centra.reporting.rebuilding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.problem.Problem;
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
@Slf4j
@Component
@RequiredArgsConstructor
class ReplayEvents {

    private static final int REMEMBERED_MEMBERS = 200_000;

    private final TakeEvent takeEvent;
    private final Facts facts;
    private final Members members;
    private final Months months;

    /** One course through the history, which remembers what it has said and looked up. */
    Course course() {
        return new Course();
    }

    /**
     * Passes over what can't be taken in, as the service's consumer does, which has laid it aside; it would keep a rebuild from ever
     * coming to its end. Only a store or broker that is away, or a race that is lost again and again, has it done again.
     *
     * @return how many were passed over
     */
    static long eachOf(List<ReceivedEvent> events, Consumer<ReceivedEvent> taking) {
        long refused = 0;
        for (var event : events) {
            try {
                taking.accept(event);
            } catch (DataAccessException | KafkaException | Problem e) {
                throw e;
            } catch (RuntimeException e) {
                refused++;
                log.debug("passed over {} of {}", event.type(), event.subject(), e);
            }
        }
        return refused;
    }

    final class Course {

        private final Set<Month> said = new HashSet<>();
        private final Map<UUID, Integer> ordinals = new HashMap<>();

        /** @return how many of them were refused */
        long handle(List<ReceivedEvent> events) {
            Map<FactId, Reckoned> newest = new HashMap<>();
            long refused = eachOf(events, event -> {
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
            });
            lookUp(newest.values().stream()
                    .flatMap(reckoned -> reckoned.entries().stream())
                    .map(Reckoned.Entry::member)
                    .filter(member -> member != null && !ordinals.containsKey(member))
                    .collect(Collectors.toSet()));
            var arrived = newest.values().stream().map(this::fact).toList();
            say(arrived);
            facts.keepNewest(arrived);
            return refused;
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
