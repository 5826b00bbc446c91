package pl.krakow.centra.booking.rooms;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Reads {@code rooms.yml}: the districts of the city, and each centre's rooms, hours and regulations as they are when
 * the centre opens. A file that contradicts itself fails with one sentence.
 *
 * @param centres how each centre lends
 */
public record RoomsFile(Districts districts, List<Lending> centres, List<Room> rooms) {

    static RoomsFile load(Resource file) {
        try {
            return read(file).toRooms();
        } catch (IllegalArgumentException e) {
            throw new InvalidRoomsFileException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static Entries read(Resource file) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("", Bindable.of(Entries.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> new IllegalArgumentException("it is empty"));
        } catch (IOException | IllegalStateException e) {
            throw new InvalidRoomsFileException(file, "it can't be read", e);
        } catch (YAMLException e) {
            throw new InvalidRoomsFileException(file, "it is not YAML: " + firstLine(e), e);
        } catch (BindException e) {
            throw new InvalidRoomsFileException(file, "wrong at '" + e.getName() + "': " + innermost(e), e);
        }
    }

    private static String innermost(Throwable e) {
        var cause = e.getCause();
        return cause == null ? firstLine(e) : innermost(cause);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The file of rooms can't be used; the message says which file and why. */
    static final class InvalidRoomsFileException extends RuntimeException {
        InvalidRoomsFileException(Resource file, String why, Throwable cause) {
            super("The file of rooms, %s, can't be used: %s.".formatted(file.getDescription(), why), cause);
        }
    }

    record Entries(List<String> districts, RulesEntry rules, Map<String, CentreEntry> centres) {

        RoomsFile toRooms() {
            centres.forEach((centre, entry) -> entry.checkParts(centre));
            return new RoomsFile(
                    new Districts(districts),
                    centres.entrySet().stream()
                            .map(centre -> centre.getValue().toLending(centre.getKey()))
                            .toList(),
                    centres.entrySet().stream()
                            .flatMap(centre ->
                                    centre.getValue().rooms().stream().map(room -> room.toRoom(centre.getKey(), rules)))
                            .toList());
        }
    }

    record CentreEntry(String regulations, HoursEntry openingHours, List<RoomEntry> rooms) {

        Lending toLending(String centre) {
            return new Lending(centre, openingHours.toOpeningHours(), regulations);
        }

        /** A part is part of a room of the same centre that is a part of nothing itself. */
        void checkParts(String centre) {
            var wholes = rooms.stream()
                    .filter(room -> room.partOf() == null)
                    .map(RoomEntry::id)
                    .toList();
            for (var room : rooms) {
                if (room.partOf() != null && !wholes.contains(room.partOf())) {
                    throw new IllegalArgumentException(
                            "the room '%s' of %s can't be part of '%s'".formatted(room.id(), centre, room.partOf()));
                }
            }
        }
    }

    record HoursEntry(
            boolean closedOnPublicHolidays,
            Map<DayOfWeek, List<String>> weekly,
            @Nullable List<ExceptionEntry> exceptions) {

        OpeningHours toOpeningHours() {
            var dated = exceptions == null ? List.<ExceptionEntry>of() : exceptions;
            return new OpeningHours(
                    weekly.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, day -> hours(day.getValue()))),
                    dated.stream().collect(Collectors.toMap(ExceptionEntry::date, day -> hours(day.hours()))),
                    closedOnPublicHolidays);
        }

        private static List<Hours> hours(@Nullable List<String> texts) {
            return texts == null ? List.of() : texts.stream().map(Hours::parse).toList();
        }
    }

    record ExceptionEntry(LocalDate date, @Nullable List<String> hours) {}

    record RoomEntry(
            String id,
            @Nullable String partOf,
            Map<String, String> name,
            BigDecimal area,
            int capacity,
            @Nullable List<String> equipment,
            @Nullable RulesEntry rules) {

        Room toRoom(String centre, RulesEntry usual) {
            return new Room(
                    RoomId.parse(centre, id)
                            .orElseThrow(() -> new IllegalArgumentException("'%s' can't be a room's id".formatted(id))),
                    partOf,
                    name,
                    area,
                    capacity,
                    equipment == null ? List.of() : equipment,
                    (rules == null ? usual : rules.orElse(usual)).toRules());
        }
    }

    record RulesEntry(
            @Nullable Duration setUp,
            @Nullable Duration cleanUp,
            @Nullable Duration raster,
            @Nullable Duration shortest,
            @Nullable Duration longest,
            @Nullable Period horizon,
            @Nullable Duration lateCancellation,
            @Nullable Approval approval) {

        RulesEntry orElse(RulesEntry usual) {
            return new RulesEntry(
                    either(setUp, usual.setUp),
                    either(cleanUp, usual.cleanUp),
                    either(raster, usual.raster),
                    either(shortest, usual.shortest),
                    either(longest, usual.longest),
                    either(horizon, usual.horizon),
                    either(lateCancellation, usual.lateCancellation),
                    either(approval, usual.approval));
        }

        LendingRules toRules() {
            return new LendingRules(
                    given(setUp, "set-up"),
                    given(cleanUp, "clean-up"),
                    given(raster, "raster"),
                    given(shortest, "shortest"),
                    given(longest, "longest"),
                    given(horizon, "horizon"),
                    given(lateCancellation, "late-cancellation"),
                    given(approval, "approval"));
        }

        private static <T> @Nullable T either(@Nullable T own, @Nullable T usual) {
            return own == null ? usual : own;
        }

        private static <T> T given(@Nullable T value, String rule) {
            if (value == null) {
                throw new IllegalArgumentException("the rule '%s' is missing".formatted(rule));
            }
            return value;
        }
    }
}
