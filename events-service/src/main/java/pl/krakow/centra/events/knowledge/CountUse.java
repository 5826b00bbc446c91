package pl.krakow.centra.events.knowledge;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.PreDestroy;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.DaysOfUse;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.Use;
import pl.krakow.centra.events.knowledge.domain.Use.Act;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * Counts how the knowledge base is used, without anything of who uses it. Nobody who reads waits for that: what is counted is
 * gathered in this process for some seconds and written together, so a process that is killed loses the last seconds' uses.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class CountUse {

    private final DaysOfUse daysOfUse;
    private final CentreCatalogue centres;
    private final KnowledgeSettings settings;
    private final Clock clock;
    private final Map<Use, Long> gathered = new HashMap<>();

    /** An entry was opened. */
    public void read(@Nullable String centre, EntryKind kind) {
        count(centre, Act.READ, kind);
    }

    void downloaded(@Nullable String centre, EntryKind kind) {
        count(centre, Act.DOWNLOADED, kind);
    }

    /** Somebody looked for words: at a centre if they named one that exists, else in the whole city. */
    public void searched(Set<String> named) {
        var centre = named.size() == 1
                ? named.stream()
                        .flatMap(id -> CentreId.parse(id).stream())
                        .filter(id -> centres.find(id).isPresent())
                        .map(CentreId::value)
                        .findFirst()
                        .orElse(null)
                : null;
        count(centre, Act.SEARCHED, null);
    }

    private void count(@Nullable String centre, Act act, @Nullable EntryKind kind) {
        var use = new Use(centre, today(centre), act, kind);
        boolean first;
        synchronized (gathered) {
            first = gathered.isEmpty();
            gathered.merge(use, 1L, Long::sum);
        }
        if (first) {
            writeLater();
        }
    }

    private LocalDate today(@Nullable String centre) {
        var zone = centre == null ? centres.city().zone() : centres.zoneOf(centre);
        return LocalDate.now(clock.withZone(zone));
    }

    private void writeLater() {
        Thread.ofVirtual().name("knowledge-use").start(() -> {
            try {
                Thread.sleep(settings.gatherUse());
                write();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What is gathered so far; it is kept for another time when the store is away. */
    @PreDestroy
    void write() {
        Map<Use, Long> left;
        synchronized (gathered) {
            left = new HashMap<>(gathered);
            gathered.clear();
        }
        try {
            while (!left.isEmpty()) {
                var next = left.keySet().iterator().next();
                var ofOneDay = left.entrySet().stream()
                        .filter(each -> each.getKey().isOfSameDay(next))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
                daysOfUse.add(ofOneDay, clock.instant());
                left.keySet().removeAll(ofOneDay.keySet());
            }
        } catch (DataAccessException e) {
            log.warn("how the knowledge base was used is written later: {}", e.toString());
            synchronized (gathered) {
                left.forEach((use, times) -> gathered.merge(use, times, Long::sum));
            }
            writeLater();
        }
    }
}
