package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.Decision.BookingUnknown;
import pl.krakow.centra.booking.reservation.domain.Decision.Decided;
import pl.krakow.centra.booking.reservation.domain.Decision.NotPossible;
import pl.krakow.centra.booking.reservation.domain.Decision.OnlyTheCentre;
import pl.krakow.centra.booking.reservation.domain.Decision.TooLate;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.Placement.Refused;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.Lapsed;
import pl.krakow.centra.booking.reservation.domain.Step.Kind;
import pl.krakow.centra.booking.rooms.domain.Room;

/** How a booking comes to another room or time, of its own sheet or of another; {@link DaySheet} tells the three writes. */
final class Moves {

    private final SheetEntries sheet;
    private final WaitingList waitingList;

    Moves(SheetEntries sheet, WaitingList waitingList) {
        this.sheet = sheet;
        this.waitingList = waitingList;
    }

    Decision move(
            BookingId id,
            LongPredicate seen,
            RoomDay day,
            TimeSlot slot,
            Authority authority,
            String by,
            @Nullable String reason,
            Instant now) {
        waitingList.settle(now);
        return sheet.decide(id, seen, booking -> {
            var immovable = immovable(booking, day.room(), authority, now);
            if (immovable.isPresent()) {
                return immovable.get();
            }
            if (booking.place().equals(new Step.Place(day.room().id(), slot)) && hasTheBuffersOf(day, booking)) {
                return new Decided(booking);
            }
            var wish = Wish.moving(booking, slot, booking.details().expectedPeople(), authority);
            var objection = PlacementPolicy.firstObjection(wish, day, sheet, now);
            if (objection.isPresent()) {
                return new Decision.Refused(booking, objection.get());
            }
            var moved = booking.movedTo(day, slot, by, reason, now);
            sheet.note(moved, new BookingEvent.Changed(moved));
            sheet.giveWay(moved, now);
            waitingList.settle(now);
            return new Decided(moved);
        });
    }

    static Optional<Decision.Plain> immovable(Booking booking, Room to, Authority authority, Instant now) {
        if (!booking.isOpen()) {
            return Optional.of(new NotPossible(booking.state()));
        }
        if (authority.isStaff()) {
            return Optional.empty();
        }
        if (!now.isBefore(booking.slot().start())) {
            return Optional.of(new NotPossible(booking.state()));
        }
        if (isTheCentresAlone(booking, to, authority)) {
            return Optional.of(new OnlyTheCentre());
        }
        return booking.isConfirmed() && now.isAfter(booking.cancelFreelyUntil())
                ? Optional.of(new TooLate(booking.cancelFreelyUntil()))
                : Optional.empty();
    }

    /** Whether only the centre may change it there, because a coordinator has accepted it or would have to. */
    static boolean isTheCentresAlone(Booking booking, Room room, Authority authority) {
        return booking.isConfirmed() && !authority.isEnoughFor(room);
    }

    Placement expect(Transfer move, RoomDay day, Instant now) {
        waitingList.settle(now);
        var booking = move.booking();
        var wish = Wish.moving(booking, move.slot(), booking.details().expectedPeople(), move.authority());
        var objection = PlacementPolicy.firstObjection(wish, day, sheet, now);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        var coming = booking.movedTo(day, move.slot(), move.by(), move.reason(), now);
        sheet.arrivals().add(new Arrival(move.id(), move.from(), coming, move.deadline(), false));
        return new Placed(coming);
    }

    Decision depart(
            BookingId id, LongPredicate seen, Departure departure, String by, @Nullable String reason, Instant now) {
        if (sheet.isVoid(departure.move())) {
            return sheet.find(id)
                    .<Decision>map(booking -> new Decision.Refused(booking, new Lapsed()))
                    .orElseGet(BookingUnknown::new);
        }
        return sheet.decide(id, revision -> hasDeparted(departure.move()) || seen.test(revision), booking -> {
            if (departure.equals(booking.departure())) {
                return new Decided(booking);
            }
            if (!booking.isOpen()) {
                return new NotPossible(booking.state());
            }
            var gone = booking.departed(departure, new Step(Kind.MOVED_AWAY, by, now, reason, false, booking.place()));
            sheet.put(gone);
            waitingList.settle(now);
            return new Decided(gone);
        });
    }

    Optional<Booking> arrive(UUID move, Instant now) {
        var arrival = sheet.arrival(move);
        arrival.ifPresent(expected -> {
            sheet.arrivals().remove(expected);
            var booking = expected.booking();
            sheet.note(booking, new BookingEvent.Changed(booking));
            sheet.giveWay(booking, now);
            waitingList.settle(now);
        });
        return arrival.map(Arrival::booking);
    }

    void turnAway(UUID move, Instant now) {
        if (sheet.arrivals().removeIf(arrival -> arrival.move().equals(move))) {
            waitingList.settle(now);
        }
    }

    boolean voidMove(UUID move) {
        if (hasDeparted(move)) {
            return false;
        }
        sheet.makeVoid(move);
        return true;
    }

    void voidUnlessDecided(UUID act) {
        boolean decided =
                sheet.find(new BookingId(act)).isPresent() || sheet.arrival(act).isPresent() || hasDeparted(act);
        if (!decided) {
            sheet.makeVoid(act);
        }
    }

    private boolean hasDeparted(UUID move) {
        return sheet.bookings().stream()
                .map(Booking::departure)
                .anyMatch(departure -> departure != null && departure.move().equals(move));
    }

    private static boolean hasTheBuffersOf(RoomDay day, Booking booking) {
        return booking.setUp().equals(day.rules().setUp())
                && booking.cleanUp().equals(day.rules().cleanUp());
    }
}
