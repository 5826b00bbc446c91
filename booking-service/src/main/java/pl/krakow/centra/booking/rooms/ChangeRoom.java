package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomDetails;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Changes what a room is. Bookings keep the buffers they were made with, so nothing on the schedule moves. */
@Component
@RequiredArgsConstructor
public class ChangeRoom {

    private final RoomRegister register;
    private final Clock clock;

    public record Command(RoomId id, Revision seen, RoomDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Revised<Room> room) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = register.findRevised(command.id());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!command.seen().matches(found.get().revision())) {
            return new Outcome.Stale();
        }
        var change = new Change(
                Change.Kind.CHANGED, command.actor().subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        var room = found.get().value().with(command.details());
        if (!register.change(room, found.get().revision(), change)) {
            return new Outcome.Stale();
        }
        return new Outcome.Changed(register.findRevised(command.id()).orElseThrow());
    }
}
