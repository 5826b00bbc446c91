package pl.krakow.centra.booking.rooms;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.PublicHolidays;
import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;

/** The city's centres close on the public holidays of the country. */
@Component
final class PolishPublicHolidays implements PublicHolidays {

    private final PublicHolidaysOfPoland holidays = new PublicHolidaysOfPoland();

    @Override
    public boolean includes(LocalDate date) {
        return holidays.includes(date);
    }
}
