package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Events whose rosters were saved since the public last {@linkplain #shown saw} how many seats are free, at most so many. */
    List<EventId> unshown(int most);

    /** The public sees the roster's seats as of that version; unless it was saved since, nothing of it is left to show. */
    void shown(EventId event, long version);

    /** Those of these events of which it is settled who came. */
    Set<EventId> settled(Collection<EventId> events);

    /** Events on whose rosters something is due by then, longest overdue first. */
    List<EventId> due(Instant by, int most);
}
