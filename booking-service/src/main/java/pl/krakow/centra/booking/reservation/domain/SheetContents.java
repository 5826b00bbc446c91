package pl.krakow.centra.booking.reservation.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that is written on a day sheet.
 *
 * @param bookings every booking ever written here, in the order of writing
 * @param waiting who waits for time that is taken, longest first
 * @param voids acts that must not be carried out here any more
 */
public record SheetContents(
        List<Booking> bookings,
        List<Hold> holds,
        List<Closing> closings,
        List<WaitingEntry> waiting,
        List<Arrival> arrivals,
        Set<UUID> voids) {

    public static final SheetContents NONE =
            new SheetContents(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

    public SheetContents {
        bookings = List.copyOf(bookings);
        holds = List.copyOf(holds);
        closings = List.copyOf(closings);
        waiting = List.copyOf(waiting);
        arrivals = List.copyOf(arrivals);
        voids = Set.copyOf(voids);
    }

    /** Only bookings. */
    public static SheetContents of(List<Booking> bookings) {
        return new SheetContents(bookings, List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    /** A part of what is written, for who stores only what changed. */
    public enum Part {
        BOOKINGS,
        HOLDS,
        CLOSINGS,
        WAITING,
        ARRIVALS,
        VOIDS
    }
}
