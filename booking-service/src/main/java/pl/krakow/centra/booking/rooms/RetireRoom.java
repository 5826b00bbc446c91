package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.BookingsAhead;
import pl.krakow.centra.booking.rooms.domain.BookingsAhead.Ahead;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * A room isn't lent any more from a date on. What was booked in it stays; what is booked from that date on has to be
 * decided first: withdrawn, moved, or the date chosen later. Retiring looks before and after it has written, so a booking
 * made meanwhile stops it too; only one made by a process that still remembers the room as it was, for a few seconds, is
 * found on the schedule instead.
 */
@Component
@RequiredArgsConstructor
public class RetireRoom {

    private final RoomRegister register;
    private final Lendings lendings;
    private final BookingsAhead bookings;
    private final Clock clock;

    /** @param from the first date on which it isn't lent; not before today */
    public record Command(
            RoomId id,
            ZoneId zone,
            Revision seen,
            LocalDate from,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Retired(Revised<Room> room) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        /** @param bookings what has to be decided first, with what could be offered instead */
        record BookingsLeft(List<AffectedBooking> bookings) implements Outcome {}

        /** Its parts would have no whole. */
        record PartsLeft(List<String> parts) implements Outcome {}

        /** History isn't changed: the date has passed. */
        record DatePassed() implements Outcome {}

        record RetiredAlready(LocalDate from) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var found = register.findRevised(command.id());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var room = found.get().value();
        var retiredFrom = room.retiredFrom();
        if (!command.seen().matches(found.get().revision())) {
            return new Outcome.Stale();
        }
        if (retiredFrom != null
                && !retiredFrom.isAfter(now.atZone(command.zone()).toLocalDate())) {
            return new Outcome.RetiredAlready(retiredFrom);
        }
        if (command.from().isBefore(now.atZone(command.zone()).toLocalDate())) {
            return new Outcome.DatePassed();
        }
        var parts = partsLeft(room, command.from());
        if (!parts.isEmpty()) {
            return new Outcome.PartsLeft(parts);
        }
        var left = left(command, now);
        return left.isEmpty() ? retire(command, found.get(), now) : refused(left, command);
    }

    private Outcome retire(Command command, Revised<Room> found, Instant now) {
        var room = found.value();
        var by = command.actor().subject();
        if (!register.change(
                room.retired(command.from()),
                found.revision(),
                new Change(Change.Kind.RETIRED, by, now, command.reason()))) {
            return new Outcome.Stale();
        }
        var placedMeanwhile = left(command, now);
        if (placedMeanwhile.isEmpty()) {
            return new Outcome.Retired(register.findRevised(command.id()).orElseThrow());
        }
        register.change(room, found.revision() + 1, new Change(Change.Kind.CHANGED, by, now, null));
        return refused(placedMeanwhile, command);
    }

    private Outcome refused(List<Ahead> left, Command command) {
        var lending = lendings.lendingOf(command.id().centre());
        return new Outcome.BookingsLeft(AffectedBooking.of(
                left,
                command.zone(),
                booking -> lending.map(terms -> bookings.insteadOf(booking, terms)).orElse(List.of()).stream()
                        .filter(offer -> !offer.room().equals(command.id()))
                        .toList()));
    }

    private List<Ahead> left(Command command, Instant now) {
        return bookings.of(command.id().centre(), now).stream()
                .filter(booking -> booking.room().equals(command.id()))
                .filter(booking -> !booking.date().isBefore(command.from()))
                .toList();
    }

    private List<String> partsLeft(Room room, LocalDate from) {
        return register.everOf(room.id().centre()).stream()
                .filter(other -> room.id().room().equals(other.partOf()) && other.isLentOn(from))
                .map(other -> other.id().room())
                .toList();
    }
}
