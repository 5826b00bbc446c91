package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomDetails;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.security.Actor;

/**
 * A centre lends one room more. What it is a part of is decided here once and for all, because that decides on which
 * sheets it is booked. Closures of the whole centre that run already hold for it before anybody can see it.
 */
@Component
@RequiredArgsConstructor
public class AddRoom {

    private final RoomRegister register;
    private final Lendings lendings;
    private final List<NewRoomGuard> guards;
    private final Clock clock;

    /** @param partOf the number of the room that it is a part of */
    public record Command(RoomId id, @Nullable String partOf, RoomDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Added(Revised<Room> room) implements Outcome {}

        /** There is such a number, perhaps of a room retired long ago. */
        record AlreadyThere() implements Outcome {}

        /** What it is to be a part of isn't there, is retired or is a part itself. */
        record NotDivisible() implements Outcome {}

        /** The centre has no hours and regulations yet on which it could lend. */
        record CentreLendsNothing() implements Outcome {}
    }

    /** Does something about a room before it can be booked. Repeating it does no harm. */
    @FunctionalInterface
    public interface NewRoomGuard {

        void prepare(Room room);
    }

    public Outcome handle(Command command) {
        if (lendings.lendingOf(command.id().centre()).isEmpty()) {
            return new Outcome.CentreLendsNothing();
        }
        if (command.partOf() != null && !isDivisible(command.id(), command.partOf())) {
            return new Outcome.NotDivisible();
        }
        if (register.findRevised(command.id()).isPresent()) {
            return new Outcome.AlreadyThere();
        }
        var room = command.details().asRoom(command.id(), command.partOf());
        guards.forEach(guard -> guard.prepare(room));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new Change(Change.Kind.ADDED, command.actor().subject(), now, null);
        return register.add(room, change)
                ? new Outcome.Added(new Revised<>(room, 1, List.of(change)))
                : new Outcome.AlreadyThere();
    }

    private boolean isDivisible(RoomId id, String partOf) {
        return !partOf.equals(id.room())
                && RoomId.parse(id.centre(), partOf)
                        .flatMap(register::findRevised)
                        .map(Revised::value)
                        .filter(whole -> !whole.isPart() && whole.retiredFrom() == null)
                        .isPresent();
    }
}
