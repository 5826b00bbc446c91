package pl.krakow.centra.reporting.counting.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.reporting.counting.domain.HoursFact.Open;

/**
 * The newest that is known of a closure.
 *
 * @param rooms none for the whole centre
 * @param to the last day it closed anything; before {@code from} when it was taken back before it began
 * @param closed of each day
 */
public record ClosureFact(
        UUID id, String centre, long version, Set<String> rooms, LocalDate from, LocalDate to, Open closed) {

    public ClosureFact {
        rooms = Set.copyOf(rooms);
    }

    boolean isOn(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** A whole closes its parts, and nobody can have a whole of which a part is closed. */
    boolean closes(RoomFact room, Set<String> itsParts) {
        return rooms.isEmpty()
                || rooms.contains(room.room())
                || (room.partOf() != null && rooms.contains(room.partOf()))
                || itsParts.stream().anyMatch(rooms::contains);
    }
}
