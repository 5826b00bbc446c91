package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Room;

/** Works out what a room offers on a date from the centre's hours and the public holidays. */
@Component
@RequiredArgsConstructor
public class RoomDays {

    private final PublicHolidays holidays;

    /** What it offers to everybody; nothing from the day it is retired. */
    public RoomDay of(Room room, Lending lending, LocalDate date, ZoneId zone) {
        return of(room, date, zone, lending.openingHours().on(date, holidays));
    }

    /** What it offers to the centre's staff, who may also book in the hours that are closed to the public. */
    public RoomDay forStaff(Room room, Lending lending, LocalDate date, ZoneId zone) {
        return of(room, date, zone, lending.openingHours().onForStaff(date, holidays));
    }

    /** What it offers to whoever asks on that authority. */
    public RoomDay of(Room room, Lending lending, LocalDate date, ZoneId zone, Authority authority) {
        return authority.isStaff() ? forStaff(room, lending, date, zone) : of(room, lending, date, zone);
    }

    /** What each of these rooms of one centre offers to everybody, date by date: the hours are worked out once for all. */
    public Function<Room, List<RoomDay>> of(
            List<Room> rooms, Lending lending, LocalDate from, LocalDate to, ZoneId zone) {
        var days = rooms.isEmpty()
                ? List.<RoomDay>of()
                : from.datesUntil(to.plusDays(1))
                        .map(date -> RoomDay.of(
                                rooms.getFirst(),
                                date,
                                zone,
                                lending.openingHours().on(date, holidays)))
                        .toList();
        return room -> days.stream()
                .map(day -> room.isLentOn(day.date()) ? day.in(room) : RoomDay.of(room, day.date(), zone, List.of()))
                .toList();
    }

    private static RoomDay of(Room room, LocalDate date, ZoneId zone, List<Hours> hours) {
        return RoomDay.of(room, date, zone, room.isLentOn(date) ? hours : List.of());
    }
}
