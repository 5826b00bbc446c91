package pl.krakow.centra.events.programme.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The newest answer to each event that asked for a room. */
public interface RoomAnswers {

    Optional<RoomAnswer> of(EventId event);

    Map<EventId, RoomAnswer> of(Collection<EventId> events);

    /** Keeps it, unless a newer one is known. */
    void keep(RoomAnswer answer);
}
