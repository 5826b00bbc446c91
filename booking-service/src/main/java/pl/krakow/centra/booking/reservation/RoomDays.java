package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.time.ZoneId;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.booking.rooms.domain.Room;

/** Works out what a room offers on a date from the centre's hours and the public holidays. */
@Component
@RequiredArgsConstructor
public class RoomDays {

    private final PublicHolidays holidays;

    public RoomDay of(Room room, Lending lending, LocalDate date, ZoneId zone) {
        return RoomDay.of(room, date, zone, lending.openingHours().on(date, holidays));
    }
}
