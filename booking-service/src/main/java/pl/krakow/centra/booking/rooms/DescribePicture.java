package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Picture;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Says anew what a picture of a room shows, and which of them comes first. Its bytes stay as they are. */
@Component
@RequiredArgsConstructor
public class DescribePicture {

    private final RoomRegister register;
    private final Clock clock;

    /**
     * @param alternative what it shows, in words, by language; Polish is there
     * @param place among the room's pictures, from 1; beyond the last it is the last
     */
    public record Command(
            RoomId room, UUID picture, Revision seen, Map<String, String> alternative, int place, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Described(Revised<Room> room) implements Outcome {}

        /** No such room, or none of its pictures. */
        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = register.findRevised(command.room());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var room = found.get().value();
        var known = room.picture(command.picture());
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!command.seen().matches(found.get().revision())) {
            return new Outcome.Stale();
        }
        var showing = room.showing(ordered(room.pictures(), known.get(), command));
        if (showing.equals(room)) {
            return new Outcome.Described(found.get());
        }
        var change = new Change(
                Change.Kind.PICTURE_CHANGED,
                command.actor().subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        if (!register.change(showing, found.get().revision(), change)) {
            return new Outcome.Stale();
        }
        return new Outcome.Described(register.findRevised(command.room()).orElseThrow());
    }

    private static List<Picture> ordered(List<Picture> pictures, Picture known, Command command) {
        var others = new ArrayList<>(pictures);
        others.remove(known);
        var described = new Picture(known.id(), known.type(), known.width(), known.height(), command.alternative());
        others.add(Math.min(command.place() - 1, others.size()), described);
        return others;
    }
}
