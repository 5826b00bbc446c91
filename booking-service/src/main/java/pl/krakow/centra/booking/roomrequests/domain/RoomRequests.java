package pl.krakow.centra.booking.roomrequests.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.booking.reservation.domain.BookingId;

/** Every request of an event for a room. */
public interface RoomRequests {

    Optional<RoomRequest> find(UUID id);

    /** The request whose attempt this booking is. */
    Optional<RoomRequest> trying(BookingId booking);

    /** Adds one that was never heard of before; false when there is one with its id already. */
    boolean add(RoomRequest first);

    /**
     * Saves a step that the event isn't told of.
     *
     * @return false when somebody else took a step first; then nothing was written
     */
    boolean save(RoomRequest next);

    /** Saves what the event was told last, and tells it in the same write; likewise. */
    boolean tell(RoomRequest next, Instant at);
}
