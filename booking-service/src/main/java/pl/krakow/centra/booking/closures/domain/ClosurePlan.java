package pl.krakow.centra.booking.closures.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Room;

/**
 * What is to be closed: rooms, or the whole centre with whatever room it may get later; on each date of a period; the
 * whole day, or the same hours of each day.
 *
 * @param rooms the numbers of the rooms; empty for every room of the centre
 * @param from the first local date
 * @param to the last local date, included
 * @param hours closed on each date; nothing for the whole day
 * @param reason why, as the public and the people concerned are told
 */
public record ClosurePlan(
        String centre,
        Set<String> rooms,
        LocalDate from,
        LocalDate to,
        @Nullable Hours hours,
        String reason) {

    public ClosurePlan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a closure ends after it begins");
        }
        rooms = Set.copyOf(rooms);
    }

    public boolean isOfTheWholeCentre() {
        return rooms.isEmpty();
    }

    /**
     * The rooms to close so that nobody gets into what is meant, of those the centre has: closing a whole closes its
     * parts with it.
     */
    public List<Room> toClose(Collection<Room> all) {
        return all.stream()
                .filter(room -> isOfTheWholeCentre()
                        ? !room.isPart()
                        : rooms.contains(room.id().room()) && !isWithin(room))
                .toList();
    }

    private boolean isWithin(Room room) {
        var whole = room.partOf();
        return whole != null && rooms.contains(whole);
    }

    public List<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** The time closed on one of the dates; nothing when it lies wholly in the hour which the clock skips. */
    public Optional<TimeSlot> slotOn(LocalDate date, ZoneId zone) {
        var midnight = date.atStartOfDay(zone).toInstant();
        var nextMidnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        if (hours == null) {
            return Optional.of(new TimeSlot(midnight, nextMidnight));
        }
        var start = date.atTime(hours.from()).atZone(zone).toInstant();
        var end = hours.untilMidnight()
                ? nextMidnight
                : date.atTime(hours.to())
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    /** Whether a slot in a room would fall into the closed time. */
    public boolean covers(Room room, TimeSlot slot, ZoneId zone) {
        boolean meant = isOfTheWholeCentre() || touches(room);
        var date = slot.start().atZone(zone).toLocalDate();
        return meant
                && !date.isBefore(from)
                && !date.isAfter(to)
                && slotOn(date, zone).filter(slot::overlaps).isPresent();
    }

    /** A closed part closes its whole too, for nobody can have all of it. */
    private boolean touches(Room room) {
        return rooms.contains(room.id().room()) || isWithin(room);
    }
}
