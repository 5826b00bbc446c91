package pl.krakow.centra.booking.roomrequests.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequest.Told;

/** Requests for rooms in a map, under the same contract as in a store. Remembers what events were told. */
public final class InMemoryRoomRequests implements RoomRequests {

    private final Map<UUID, RoomRequest> requests = new HashMap<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Optional<RoomRequest> find(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public synchronized Optional<RoomRequest> trying(BookingId booking) {
        return requests.values().stream()
                .filter(request ->
                        request.attempt() != null && request.attempt().booking().equals(booking))
                .findFirst();
    }

    @Override
    public synchronized boolean add(RoomRequest first) {
        return requests.putIfAbsent(first.id(), first) == null;
    }

    @Override
    public synchronized boolean save(RoomRequest next) {
        var known = requests.get(next.id());
        if (known == null || known.revision() != next.revision() - 1) {
            return false;
        }
        requests.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized boolean tell(RoomRequest next, Instant at) {
        boolean saved = save(next);
        if (saved && next.told() != null) {
            told.add(next.told());
        }
        return saved;
    }

    /** What events were told, in order. */
    public List<Told> told() {
        return List.copyOf(told);
    }
}
