package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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

    private static RoomDay of(Room room, LocalDate date, ZoneId zone, List<Hours> hours) {
        return RoomDay.of(room, date, zone, room.isLentOn(date) ? hours : List.of());
    }
}
