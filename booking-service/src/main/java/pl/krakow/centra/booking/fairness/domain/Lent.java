package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.Map;

/**
 * Movable equipment one booking has, and for how long.
 *
 * @param from when the room is set up
 * @param until when it is cleaned up, exclusive
 * @param pieces how many of each kind, by code; at least one of each
 */
public record Lent(Instant from, Instant until, Map<String, Integer> pieces) {

    public Lent {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("equipment is lent for a time");
        }
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("what is lent are pieces");
        }
        pieces = Map.copyOf(pieces);
    }

    boolean covers(Lent other) {
        return !from.isAfter(other.from) && !until.isBefore(other.until);
    }

    boolean isOutAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    int piecesOf(String code) {
        return pieces.getOrDefault(code, 0);
    }
}
