package pl.krakow.centra.events.rooms.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The newest answer to each request for a room. */
public interface RoomAnswers {

    Optional<RoomAnswer> of(RoomRequestId request);

    Map<RoomRequestId, RoomAnswer> of(Collection<RoomRequestId> requests);

    /** Keeps it, unless a newer one is known. */
    void keep(RoomAnswer answer);
}
