package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;

/**
 * What a room offers on one local date, before anything is booked. Knows the date's true length: 23 hours when clocks
 * go forward, 25 when they go back.
 *
 * @param open when the centre is open, earliest first
 */
public record RoomDay(Room room, LocalDate date, ZoneId zone, List<TimeSlot> open) {

    public RoomDay {
        open = List.copyOf(open);
    }

    /** The same with the hours still in local time. */
    public static RoomDay of(Room room, LocalDate date, ZoneId zone, List<Hours> hours) {
        return new RoomDay(
                room,
                date,
                zone,
                hours.stream()
                        .flatMap(open -> openSlot(date, zone, open).stream())
                        .toList());
    }

    /** The same day in another room of the centre, which keeps the centre's hours. */
    public RoomDay in(Room other) {
        return new RoomDay(other, date, zone, open);
    }

    /** Hours that lie wholly in the hour which the clock skips don't exist. */
    private static Optional<TimeSlot> openSlot(LocalDate date, ZoneId zone, Hours hours) {
        var from = date.atTime(hours.from()).atZone(zone).toInstant();
        var to = hours.untilMidnight()
                ? date.plusDays(1).atStartOfDay(zone).toInstant()
                : date.atTime(hours.to())
                        .atZone(zone)
                        .withLaterOffsetAtOverlap()
                        .toInstant();
        return from.isBefore(to) ? Optional.of(new TimeSlot(from, to)) : Optional.empty();
    }

    /** The same for a meeting that needs those buffers, where they are longer than the room's. */
    public RoomDay allowingFor(Buffers buffers) {
        var rules = rules().withBuffersOfAtLeast(buffers.setUp(), buffers.cleanUp());
        return rules.equals(rules()) ? this : new RoomDay(room.under(rules), date, zone, open);
    }

    /** The sheet that decides on the room: its own, or that of the whole it is part of. */
    public SheetId sheet() {
        return new SheetId(room.whole(), date);
    }

    public LendingRules rules() {
        return room.rules();
    }

    /** From local midnight to the next. */
    public TimeSlot whole() {
        return new TimeSlot(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isOpenThroughout(TimeSlot slot) {
        return open.stream().anyMatch(hours -> hours.contains(slot));
    }

    /** The last date that can be booked at the given moment. */
    public LocalDate lastBookableDate(Instant now) {
        return now.atZone(zone).toLocalDate().plus(rules().horizon());
    }

    public boolean isOnRaster(Instant time) {
        return sinceRasterLine(time).isZero();
    }

    Instant upToRaster(Instant time) {
        var since = sinceRasterLine(time);
        return since.isZero() ? time : time.plus(rules().raster()).minus(since);
    }

    Instant downToRaster(Instant time) {
        return time.minus(sinceRasterLine(time));
    }

    /** The raster divides an hour and clocks change by whole hours, so the wall clock and the instant agree on it. */
    private Duration sinceRasterLine(Instant time) {
        LocalTime wall = ZonedDateTime.ofInstant(time, zone).toLocalTime();
        return Duration.ofNanos(wall.toNanoOfDay() % rules().raster().toNanos());
    }
}
