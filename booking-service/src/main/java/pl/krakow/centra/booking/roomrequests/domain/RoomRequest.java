package pl.krakow.centra.booking.roomrequests.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.EventId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/**
 * An event's request for a room: what the event said last, what was tried for it, what it was told last.
 *
 * <p>Only the newest thing an event said counts, by its version; what arrives late or again changes nothing. Before a
 * booking is placed, the request notes under which id and on which date: an {@link Attempt}. That is how a crash between
 * two steps is carried on by whoever comes next, and how an attempt the event has meanwhile turned away from is found,
 * to be cancelled or made impossible.
 *
 * @param asked the version of what the event said last
 * @param wish what it needs; nothing when it has given its room up
 * @param attempt the booking that is, or is to be, the event's
 * @param leaving attempts that must come to nothing, the oldest first
 * @param told what the event was told last
 * @param revision 1 when it is first heard of, one more with each step
 */
public record RoomRequest(
        UUID id,
        EventId event,
        String centre,
        long asked,
        @Nullable RoomWish wish,
        @Nullable Attempt attempt,
        List<Attempt> leaving,
        @Nullable Told told,
        long revision) {

    /**
     * A try to have a room.
     *
     * @param asked the version of what the event had said then
     * @param date the local date of the slot, which with the room says on which sheet it was tried
     */
    public record Attempt(BookingId booking, long asked, String room, LocalDate date) {}

    /**
     * What an event was told.
     *
     * @param asked the version of what it had said by then
     */
    public record Told(long asked, RoomNews news) {}

    public RoomRequest {
        leaving = List.copyOf(leaving);
    }

    public static RoomRequest heardOf(UUID id, EventId event, String centre, long asked, @Nullable RoomWish wish) {
        return new RoomRequest(id, event, centre, asked, wish, null, List.of(), null, 1);
    }

    /** The event needs this; nothing when it has said that, or something newer, before. */
    public Optional<RoomRequest> asks(long version, RoomWish needed) {
        return version <= asked
                ? Optional.empty()
                : Optional.of(
                        new RoomRequest(id, event, centre, version, needed, attempt, leaving, told, revision + 1));
    }

    /** The event needs no room any more; nothing when it has said that, or something newer, before. */
    public Optional<RoomRequest> givesUp(long version) {
        return version <= asked
                ? Optional.empty()
                : Optional.of(
                        new RoomRequest(id, event, centre, version, null, null, leavingToo(), told, revision + 1));
    }

    /** A new try under this id; what was tried before must come to nothing. */
    public RoomRequest tries(BookingId booking, RoomWish needed, LocalDate date) {
        var next = new Attempt(booking, asked, needed.room(), date);
        return new RoomRequest(id, event, centre, asked, wish, next, leavingToo(), told, revision + 1);
    }

    private List<Attempt> leavingToo() {
        return attempt == null
                ? leaving
                : Stream.concat(leaving.stream(), Stream.of(attempt)).toList();
    }

    /** That attempt has come to nothing. */
    public RoomRequest rid(Attempt gone) {
        var others = leaving.stream().filter(other -> !other.equals(gone)).toList();
        return new RoomRequest(id, event, centre, asked, wish, attempt, others, told, revision + 1);
    }

    public RoomRequest tells(RoomNews news) {
        return new RoomRequest(id, event, centre, asked, wish, attempt, leaving, new Told(asked, news), revision + 1);
    }

    /** Whether what the event said last has been answered. */
    public boolean isAnswered() {
        return told != null && told.asked() == asked;
    }

    /** What the event has, as far as it was told. */
    public Optional<RoomNews.Booked> lastTold() {
        return told == null ? Optional.empty() : told.news().has();
    }

    /** What to tell of a booking that is as the event wished: granted, or moved if it was told of another place before. */
    public RoomNews newsOf(RoomNews.Booked booked) {
        boolean elsewhereBefore = lastTold()
                .filter(before -> before.booking().equals(booked.booking()) && !before.equals(booked))
                .isPresent();
        return elsewhereBefore ? new RoomNews.Moved(booked) : new RoomNews.Granted(booked);
    }

    /** Whether a booking in that room at that time is what the event wishes. */
    public boolean wishes(String room, TimeSlot slot) {
        return wish != null && wish.isIn(room, slot);
    }
}
