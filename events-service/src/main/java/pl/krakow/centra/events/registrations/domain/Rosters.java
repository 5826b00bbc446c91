package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roster of every event that has one. */
public interface Rosters {

    Optional<Roster> of(EventId event);

    /** Those of these events that have one. */
    Map<EventId, Roster> of(Collection<EventId> events);

    /**
     * Saves what has changed and its news in one write.
     *
     * @return false when somebody else saved the roster since it was loaded; then nothing was written
     */
    boolean save(Roster roster);

    /** Events on whose rosters something is due by then, longest overdue first. */
    List<EventId> due(Instant by, int most);
}
