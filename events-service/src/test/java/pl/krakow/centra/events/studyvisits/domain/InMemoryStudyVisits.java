package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.events.registrations.domain.EventId;

/** Study visits in a map, under the same contract as in a store. */
public class InMemoryStudyVisits implements StudyVisits {

    private final Map<EventId, StudyVisitContents> saved = new ConcurrentHashMap<>();

    @Override
    public Optional<StudyVisit> find(EventId event) {
        return Optional.ofNullable(saved.get(event)).map(StudyVisit::saved);
    }

    @Override
    public synchronized boolean save(StudyVisit visit, Instant at) {
        if (!visit.isChanged()) {
            return true;
        }
        var before = saved.get(visit.event());
        if ((before == null ? 0 : before.revision()) != visit.revision() - 1) {
            return false;
        }
        saved.put(visit.event(), visit.contents());
        return true;
    }
}
