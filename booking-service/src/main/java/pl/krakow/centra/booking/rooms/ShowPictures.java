package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Picture;
import pl.krakow.centra.booking.rooms.domain.PictureStore;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.RoomRegister;
import pl.krakow.centra.kit.picture.PictureWorkshop;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;

/**
 * The pictures of a room. A picture is shown once the room says so, and its bytes are there before; bytes that a crash
 * left without a room are removed when the room's pictures change next.
 */
@Component
@RequiredArgsConstructor
public class ShowPictures {

    /** As many as a room may have. */
    public static final int MOST = 12;

    /** Longer than anybody takes from putting the bytes to showing them. */
    private static final Duration UNSHOWN = Duration.ofHours(1);

    private final RoomRegister register;
    private final PictureStore store;
    private final PictureWorkshop workshop;
    private final Clock clock;

    /** @param alternative what the picture shows, in words, by language */
    public record Command(RoomId room, UUID id, byte[] file, Map<String, String> alternative, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Shown(Room room, Picture picture) implements Outcome {}

        record RoomUnknown() implements Outcome {}

        /** Not a JPEG, PNG or WebP, or broken. */
        record NotReadable() implements Outcome {}

        record SizeOutOfRange(int least, int most, int megapixels) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = register.findRevised(command.room());
        if (found.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var known = found.get().value().picture(command.id());
        if (known.isPresent()) {
            return new Outcome.Shown(found.get().value(), known.get());
        }
        if (found.get().value().pictures().size() >= MOST) {
            return new Outcome.TooMany();
        }
        return switch (workshop.paint(command.file())) {
            case PictureWorkshop.Result.NotReadable() -> new Outcome.NotReadable();
            case PictureWorkshop.Result.SizeOutOfRange() ->
                new Outcome.SizeOutOfRange(
                        PictureWorkshop.LEAST_PIXELS, PictureWorkshop.MOST_PIXELS, PictureWorkshop.MOST_MEGAPIXELS);
            case PictureWorkshop.Result.Painted painted -> show(command, painted);
        };
    }

    private Outcome show(Command command, PictureWorkshop.Result.Painted painted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var picture =
                new Picture(command.id(), painted.type(), painted.width(), painted.height(), command.alternative());
        store.put(command.room(), picture.id(), painted.bytes(), now);
        return Attempts.untilWon(() -> {
            var found = register.findRevised(command.room()).orElseThrow();
            var room = found.value();
            if (room.picture(picture.id()).isPresent()) {
                return Optional.of(new Outcome.Shown(room, picture));
            }
            if (room.pictures().size() >= MOST) {
                return Optional.of(new Outcome.TooMany());
            }
            var showing = room.showing(
                    Stream.concat(room.pictures().stream(), Stream.of(picture)).toList());
            if (!change(showing, found, Change.Kind.PICTURE_ADDED, command.actor(), now)) {
                return Optional.empty();
            }
            tidy(showing, now);
            return Optional.of(new Outcome.Shown(showing, picture));
        });
    }

    /** A picture isn't shown any more; false when the room has no such picture. */
    public boolean remove(RoomId id, UUID picture, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Attempts.untilWon(() -> {
            var found = register.findRevised(id);
            if (found.isEmpty() || found.get().value().picture(picture).isEmpty()) {
                return Optional.of(false);
            }
            var showing = found.get()
                    .value()
                    .showing(found.get().value().pictures().stream()
                            .filter(other -> !other.id().equals(picture))
                            .toList());
            if (!change(showing, found.get(), Change.Kind.PICTURE_REMOVED, actor, now)) {
                return Optional.empty();
            }
            store.remove(id, picture);
            tidy(showing, now);
            return Optional.of(true);
        });
    }

    /** The pictures a room shows, first first; nothing when there is no such room. */
    public Optional<Room> of(RoomId room) {
        return register.findRevised(room).map(Revised::value);
    }

    /** The bytes of a picture that a room shows. */
    public Optional<Shown> find(RoomId id, UUID picture) {
        return of(id).flatMap(room -> room.picture(picture))
                .flatMap(shown -> store.find(id, picture).map(bytes -> new Shown(shown, bytes)));
    }

    /** A picture with its bytes. */
    public record Shown(Picture picture, byte[] bytes) {}

    private boolean change(Room room, Revised<Room> seen, Change.Kind kind, Actor actor, Instant now) {
        return register.change(room, seen.revision(), new Change(kind, actor.subject(), now, null));
    }

    private void tidy(Room room, Instant now) {
        Set<UUID> shown = room.pictures().stream().map(Picture::id).collect(Collectors.toSet());
        store.removeAllBut(room.id(), shown, now.minus(UNSHOWN));
    }
}
