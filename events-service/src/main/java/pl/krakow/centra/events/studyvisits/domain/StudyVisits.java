package pl.krakow.centra.events.studyvisits.domain;

import java.time.Instant;
import java.util.Optional;

import pl.krakow.centra.events.registrations.domain.EventId;

/** Every study visit. */
public interface StudyVisits {

    Optional<StudyVisit> find(EventId event);

    /**
     * Saves what has changed and its news in one write.
     *
     * @return false when somebody else saved it since it was loaded; then nothing was written
     */
    boolean save(StudyVisit visit, Instant at);
}
